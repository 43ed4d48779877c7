namespace LifetimeGuard.Analyzers.Ownership.Sources;

/// <summary>A cancellation source that some path lets go of while it holds something.</summary>
/// <param name="Held">What it holds.</param>
/// <param name="Milliseconds">The longest time of its timers, where all are constants.</param>
/// <param name="Verdict">How it is lost.</param>
internal sealed record LostSource(Holding Held, double? Milliseconds, Verdict Verdict);
