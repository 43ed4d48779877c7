namespace LifetimeGuard.Harness.Scenarios;

/// <summary>A queue with something in it does not hold the app.</summary>
public sealed class T3_QueueOnly() : BuiltInScenario("T3", "launch, queue a job without running it, close", ["queue"]);
