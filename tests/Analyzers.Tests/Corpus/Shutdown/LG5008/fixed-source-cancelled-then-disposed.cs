// asks: one call more: Cancel
// modelled on: dotnet/dotnet-api-docs#3982
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Ticker : IDisposable
{
    private readonly CancellationTokenSource _cts = new();

    public Ticker(Action tick) => Ticking = RunAsync(tick, _cts.Token);

    public Task Ticking { get; }

    public void Dispose()
    {
        _cts.Cancel();
        _cts.Dispose();
    }

    private static async Task RunAsync(Action tick, CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            tick();
            await Task.Delay(1000, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
