namespace LifetimeGuard.Harness.Scenarios;

/// <summary>What loading reads and caches ends with the app.</summary>
public sealed class T2_LoadData() : BuiltInScenario("T2", "launch, load data, close", ["load"]);
