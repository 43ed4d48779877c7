// asks: Dispose only cancels; the work's own finally disposes the linked source when it has ended
// modelled on: own: a source disposed by the work that used it
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Playback : IDisposable
{
    private readonly CancellationTokenSource _stop;

    public Playback(Func<CancellationToken, Task> play, CancellationToken application)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(application);
        Completion = RunAsync(play);
    }

    public Task Completion { get; }

    public void Dispose()
    {
        try { _stop.Cancel(); }
        catch (ObjectDisposedException) { }
    }

    private async Task RunAsync(Func<CancellationToken, Task> play)
    {
        try { await play(_stop.Token); }
        finally { _stop.Dispose(); }
    }
}
