namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>
/// Ends the process when it still exists long after a shutdown began. Its thread is created with the coordinator: when
/// it is needed there may be no memory, and no pool thread, left for one.
/// </summary>
internal sealed class EmergencyWatchdog
{
    private readonly ManualResetEvent _armed = new(initialState: false);
    private readonly TimeSpan _limit;
    private ShutdownLog? _log;

    public EmergencyWatchdog(TimeSpan limit)
    {
        _limit = limit;
        if (limit != Timeout.InfiniteTimeSpan)
            PlainThread.Run("LG watchdog", Watch);
    }

    public void Arm(ShutdownLog log)
    {
        _log = log;
        _armed.Set();
    }

    private void Watch()
    {
        _armed.WaitOne();
        Thread.Sleep(_limit);
        _log?.Write($"the process still exists {_limit.TotalSeconds:F0} s after the shutdown began: forced exit");
        ImmediateExit.Now(ShutdownExitCodes.Forced);
    }
}
