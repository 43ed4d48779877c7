namespace LifetimeGuard.Harness.Scenarios;

/// <summary>The baseline: nothing was asked of the app, so nothing may stay.</summary>
public sealed class T1_LaunchAndClose() : BuiltInScenario("T1", "launch, close", []);
