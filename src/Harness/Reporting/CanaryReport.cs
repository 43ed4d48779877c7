namespace LifetimeGuard.Harness.Reporting;

/// <summary>Whether the harness saw the leaks that it planted itself before the suite was run.</summary>
/// <param name="Seen">Kinds that were planted and reported.</param>
/// <param name="Missed">Kinds that were planted and not reported: with any of them every verdict is void.</param>
/// <param name="Failure">Why the canary could not be run at all; null when it was.</param>
/// <param name="Seconds">What it cost.</param>
public sealed record CanaryReport(IReadOnlyList<string> Seen, IReadOnlyList<string> Missed, string? Failure, double Seconds)
{
    /// <summary>True when every planted leak was reported.</summary>
    public bool Passed => Failure is null && Missed.Count == 0;
}
