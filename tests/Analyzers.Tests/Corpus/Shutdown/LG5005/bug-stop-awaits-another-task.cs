// asks: two loops are started, StopAsync awaits one of them
// modelled on: DSharpPlus/DSharpPlus@dc12450d7
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Bridge : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<CancellationToken, Task> _up;
    private readonly Func<CancellationToken, Task> _down;
    private Task _upward = Task.CompletedTask;
    private Task _downward = Task.CompletedTask; // expect-or: LG5005

    public Bridge(Func<CancellationToken, Task> up, Func<CancellationToken, Task> down) => (_up, _down) = (up, down);

    public Task Ended => Task.WhenAll(_upward, _downward);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _upward = _up(_stop.Token);
        _downward = _down(_stop.Token); // expect-or: LG5005
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken) // expect: LG5005
    {
        _stop.Cancel();
        await _upward.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();
}
