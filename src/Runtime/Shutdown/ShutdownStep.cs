namespace LifetimeGuard.Runtime.Shutdown;

/// <summary>What became of one participant.</summary>
/// <param name="Phase">The name of its phase.</param>
/// <param name="Participant">Its name.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Duration">How long the coordinator waited for it.</param>
/// <param name="Budget">How long it could have taken.</param>
/// <param name="Error">What it threw, if anything.</param>
/// <param name="StillRunning">It was late, and at the end of the shutdown it had still not returned.</param>
public sealed record ShutdownStep(
    string Phase, string Participant, StepOutcome Outcome, TimeSpan Duration, TimeSpan Budget, Exception? Error, bool StillRunning)
{
    /// <inheritdoc />
    public override string ToString() => Outcome switch
    {
        StepOutcome.Completed => $"{Phase}: '{Participant}' ended after {Duration.TotalMilliseconds:F0} ms",
        StepOutcome.Failed => $"{Phase}: '{Participant}' failed after {Duration.TotalMilliseconds:F0} ms: {Error?.GetType().Name}: {Error?.Message}",
        _ => $"{Phase}: '{Participant}' did not end within {Budget.TotalMilliseconds:F0} ms{(StillRunning ? " and still runs" : "")}"
            + (Error is null ? "" : $": {Error.Message}"),
    };
}
