// asks: Dispose is an explicit implementation that calls a private synchronous helper, which blocks on the flush
// modelled on: own: the blocking is one call away
using System;
using System.Threading.Tasks;

public sealed class MetricsPusher : IDisposable
{
    private readonly Func<Task> _push;

    public MetricsPusher(Func<Task> push) => _push = push;

    void IDisposable.Dispose() => PushRest(); // expect-or: LG5002

    private void PushRest()
    {
        try
        {
            FlushAsync().ConfigureAwait(false).GetAwaiter().GetResult(); // expect: LG5002
        }
        catch (TimeoutException)
        {
        }
    }

    private async Task FlushAsync() => await _push();
}
