using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Runs;

/// <summary>A launch that was, and what came of it.</summary>
internal sealed record FinishedRun(PlannedRun Plan, RunReport Report);
