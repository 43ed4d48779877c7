// asks: await using, one word more
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
        await using var scope = _scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IHandler>().HandleAsync(message);
    }
}
