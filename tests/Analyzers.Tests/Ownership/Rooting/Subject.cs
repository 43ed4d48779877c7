namespace LifetimeGuard.Analyzers.Tests.Ownership.Rooting;

/// <summary>What a runner under test reports to. It refers to nothing, so that holding it holds nothing else.</summary>
internal sealed class Subject
{
    private static volatile bool _stopped;

    private int _beats;

    /// <summary>Ends the loops that the trial has started.</summary>
    public static bool IsStopped => _stopped;

    public int Beats => Volatile.Read(ref _beats);

    public static void StopAll() => _stopped = true;

    public void Beat() => Interlocked.Increment(ref _beats);
}
