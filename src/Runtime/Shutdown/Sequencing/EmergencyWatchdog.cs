using System.Runtime.CompilerServices;

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

    // Where the heap is full when the shutdown begins, it needs something to begin with.
    private byte[][]? _reserve = [.. Enumerable.Range(0, 64).Select(_ => new byte[16 * 1024])];

    public EmergencyWatchdog(ShutdownOptions options)
    {
        _options = options;
        ThreadStart watch = Watch;
        RuntimeHelpers.PrepareDelegate(watch);
        ImmediateExit.Prepare();
        _thread = new Thread(watch) { IsBackground = true, Name = "LG watchdog" };
    }

    /// <summary>Lets go of the reserve and begins to count. Called once, before anything else of the shutdown.</summary>
    public void Arm()
    {
        _reserve = null;
        if (_options.ForceExitAfter != Timeout.InfiniteTimeSpan)
            _thread.Start();
    }

    private void Watch()
    {
        try
        {
            Thread.Sleep(_options.ForceExitAfter);
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
