namespace LifetimeGuard.Runtime.Shutdown.Sequencing;

/// <summary>
/// Ends the process when it still exists long after a shutdown began. Its thread is created with the coordinator: when
/// it is needed there may be no memory, and no pool thread, left for one.
/// </summary>
internal sealed class EmergencyWatchdog
{
    // What a last line in the log may take: its disk may be what everything hangs on.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);
    private readonly ManualResetEvent _armed = new(initialState: false);
    private readonly ShutdownOptions _options;

    public EmergencyWatchdog(ShutdownOptions options)
    {
        _options = options;
        if (options.ForceExitAfter != Timeout.InfiniteTimeSpan)
            PlainThread.Run("LG watchdog", Watch);
    }

    public void Arm() => _armed.Set();

    private void Watch()
    {
        _armed.WaitOne();
        Thread.Sleep(_options.ForceExitAfter);
        try
        {
            var writer = new Thread(Record) { IsBackground = true, Name = "LG last words" };
            writer.Start();
            writer.Join(LastWords);
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
