// asks: an async scope is created and disposed synchronously: it throws when a service is async only
// modelled on: JasperFx/wolverine#2302
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

public interface IHandler { Task HandleAsync(string message); }

public sealed class Dispatcher
{
    private readonly IServiceScopeFactory _scopes;

    public Dispatcher(IServiceScopeFactory scopes) => _scopes = scopes;

    public async Task DispatchAsync(string message)
    {
        using var scope = _scopes.CreateAsyncScope(); // expect: LG5003
        await scope.ServiceProvider.GetRequiredService<IHandler>().HandleAsync(message);
    }
}
