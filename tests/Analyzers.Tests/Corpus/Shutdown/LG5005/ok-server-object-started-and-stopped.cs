// asks: what StartAsync starts is an object with a stop of its own, and StopAsync awaits that
// modelled on: own: an adapter around a server
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public interface IEndpoint { Task StopAsync(CancellationToken token); }

public sealed class EndpointHost : IHostedService
{
    private readonly Func<CancellationToken, Task<IEndpoint>> _start;
    private IEndpoint _endpoint;

    public EndpointHost(Func<CancellationToken, Task<IEndpoint>> start) => _start = start;

    async Task IHostedService.StartAsync(CancellationToken cancellationToken) => _endpoint = await _start(cancellationToken);

    Task IHostedService.StopAsync(CancellationToken cancellationToken) => _endpoint?.StopAsync(cancellationToken) ?? Task.CompletedTask;
}
