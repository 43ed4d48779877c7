// asks: the source is disposed and not cancelled: Dispose does not cancel, and the loop runs on
// modelled on: dotnet/dotnet-api-docs#3982
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Ticker : IDisposable
{
    private readonly CancellationTokenSource _cts = new(); // expect-or: LG5008

    public Ticker(Action tick) => Ticking = RunAsync(tick, _cts.Token);

    public Task Ticking { get; }

    public void Dispose() => _cts.Dispose(); // expect: LG5008

    private static async Task RunAsync(Action tick, CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            tick();
            await Task.Delay(1000, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
