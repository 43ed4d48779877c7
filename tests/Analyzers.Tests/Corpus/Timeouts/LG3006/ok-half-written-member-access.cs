// compiles: no
// asks: the statement ends after the dot behind the new source
// modelled on: own: code being typed
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Heartbeat
{
    public async Task BeatAsync(Func<CancellationToken, Task> beat)
    {
        var limit = new CancellationTokenSource(1000);
        limit.
        await beat(limit.Token);
    }
}
