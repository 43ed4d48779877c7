namespace LifetimeGuard.Harness.Scenarios;

/// <summary>A server that the app started ends with the app.</summary>
public sealed class T6_StartWebUi() : BuiltInScenario("T6", "launch, start the web UI child, close", ["web-ui"]);
