namespace LifetimeGuard.Runtime.Tasks;

/// <summary>The time was over before the work was.</summary>
public sealed class DeadlineExceededException : TimeoutException
{
    internal DeadlineExceededException(string work, TimeSpan timeout, AbandonedWork? abandoned, Exception? inner)
        : base(Describe(work, timeout, abandoned), inner)
    {
        Timeout = timeout;
        Abandoned = abandoned;
    }

    /// <summary>The time that the work had.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>The work, when it ignored its cancellation and still runs; null when it has ended.</summary>
    public AbandonedWork? Abandoned { get; }

    private static string Describe(string work, TimeSpan timeout, AbandonedWork? abandoned) =>
        abandoned is null
            ? $"'{work}' did not end within {timeout}; it was cancelled and has ended."
            : $"'{work}' did not end within {timeout}, ignored its cancellation and still runs, started by {abandoned.StartedBy}.";
}
