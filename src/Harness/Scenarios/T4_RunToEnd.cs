namespace LifetimeGuard.Harness.Scenarios;

/// <summary>The runner, its threads and its child processes are gone after the job.</summary>
public sealed class T4_RunToEnd() : BuiltInScenario("T4", "launch, run a job to its end, close", ["queue", "run"]);
