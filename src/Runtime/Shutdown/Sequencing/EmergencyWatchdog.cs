namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>
/// Ends the process when it still exists long after a shutdown began. A thread of its own, because the pool may be what
/// hangs; it runs from the begin of the shutdown only, so that an application at work has no thread that never ends.
/// </summary>
internal sealed class EmergencyWatchdog
{
    // What a last line in the log may take: its disk may be what everything hangs on.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);
    private readonly ShutdownOptions _options;
    private readonly Thread _thread;

    // Created early: less is needed of a memory that is full by then.
    public EmergencyWatchdog(ShutdownOptions options)
    {
        _options = options;
        _thread = new Thread(Watch) { IsBackground = true, Name = "LG watchdog" };
    }

    public void Arm()
    {
        if (_options.ForceExitAfter != Timeout.InfiniteTimeSpan)
            _thread.Start();
    }

    private void Watch()
    {
        Thread.Sleep(_options.ForceExitAfter);
        try
        {
            var writer = new Thread(Record) { IsBackground = true, Name = "LG last words" };
            writer.Start();
            _ = writer.Join(LastWords);   // The process ends now, with last words or without.
        }
        finally
        {
            ImmediateExit.Now(ShutdownExitCodes.Forced);
        }
    }

    private void Record()
    {
        using var log = new ShutdownLog(_options);
        log.Write($"the process still exists {_options.ForceExitAfter.TotalSeconds:F0} s after the shutdown began: forced exit");
    }
}
