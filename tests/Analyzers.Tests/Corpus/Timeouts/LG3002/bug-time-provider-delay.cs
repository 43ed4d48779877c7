// asks: a delay of a TimeProvider, the race configured and in a switch
// modelled on: own: delays by TimeProvider
using System;
using System.Threading.Tasks;

public sealed class Batcher
{
    private readonly TimeProvider _clock;
    private readonly Func<Task> _flush;

    public Batcher(TimeProvider clock, Func<Task> flush)
    {
        _clock = clock;
        _flush = flush;
    }

    public async Task<string> FlushAsync(TimeSpan limit)
    {
        var flushing = _flush(); // expect-or: LG3002
        var delay = Task.Delay(limit, _clock); // expect-or: LG3002
        return await Task.WhenAny(flushing, delay).ConfigureAwait(false) switch // expect: LG3002
        {
            var winner when winner == delay => "late",
            _ => flushing.IsFaulted ? "failed" : "flushed",
        };
    }
}
