// asks: the task goes into a field that Stop awaits, but the scope its service came from ends with the method
// modelled on: DSharpPlus/DSharpPlus@eb60c0e72
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

public interface IImporter { Task ImportAsync(CancellationToken token); }

public sealed class ImportHost : IHostedService, IDisposable
{
    private readonly IServiceScopeFactory _scopes;
    private readonly CancellationTokenSource _stop = new();
    private Task _importing = Task.CompletedTask;

    public ImportHost(IServiceScopeFactory scopes) => _scopes = scopes;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        using var scope = _scopes.CreateScope(); // expect-or: LG5004
        _importing = scope.ServiceProvider.GetRequiredService<IImporter>().ImportAsync(_stop.Token); // expect: LG5004
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _stop.Cancel();
        await _importing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();
}
