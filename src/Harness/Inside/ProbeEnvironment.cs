namespace LifetimeGuard.Harness.Inside;

/// <summary>The variables that put the probe into an app.</summary>
internal static class ProbeEnvironment
{
    /// <summary>The runtime's own variable: assemblies to run before Main.</summary>
    public const string StartupHooks = "DOTNET_STARTUP_HOOKS";

    /// <summary>Path of the Unix socket the harness listens on.</summary>
    public const string Socket = "LIFETIMEGUARD_PROBE";

    /// <summary>Marker of the run; children inherit it.</summary>
    public const string Run = "LIFETIMEGUARD_RUN";
}
