namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>Blocks the coordinator's thread until something happened or a time is over, on the clock it was given.</summary>
internal sealed class WakeSignal(TimeProvider time)
{
    private readonly AutoResetEvent _event = new(initialState: false);

    public void Set() => _event.Set();

    /// <summary>May return early; the caller looks at what it waits for.</summary>
    public void Wait(TimeSpan atMost)
    {
        var wait = atMost < TimeSpan.Zero ? TimeSpan.Zero : atMost;

        // Timers fire on the pool, which may be blocked; the real clock needs none.
        if (time == TimeProvider.System)
        {
            _event.WaitOne(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)));
            return;
        }

        using var timer = time.CreateTimer(static state => ((AutoResetEvent)state!).Set(), _event, wait, Timeout.InfiniteTimeSpan);
        _event.WaitOne();
    }
}
