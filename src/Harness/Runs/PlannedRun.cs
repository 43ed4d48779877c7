using LifetimeGuard.Harness.Apps;
using LifetimeGuard.Harness.Scenarios;

namespace LifetimeGuard.Harness.Runs;

/// <summary>A launch that is to be.</summary>
internal sealed record PlannedRun(AppProgram Program, IScenario Scenario, int Number);
