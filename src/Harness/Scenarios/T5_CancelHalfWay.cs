namespace LifetimeGuard.Harness.Scenarios;

/// <summary>A cancelled job ends, not only the wait for it.</summary>
public sealed class T5_CancelHalfWay() : BuiltInScenario("T5", "launch, run a job, cancel it half way, close", ["queue", "start", "cancel"]);
