namespace LifetimeGuard.Harness.Reporting;

/// <summary>What was counted at one measuring point.</summary>
/// <param name="Name">"ready", "work", "exit" or "gone".</param>
/// <param name="AtSeconds">Since the start of the run.</param>
/// <param name="Counts">By probe name.</param>
public sealed record PointReport(string Name, double AtSeconds, IReadOnlyDictionary<string, int> Counts);
