namespace LifetimeGuard.Harness.Platform;

/// <summary>An operating system that the harness has no probes for yet: it says so before anything is started.</summary>
internal static class UnsupportedSystem
{
    public static HarnessException Error() => new(
        ExitCodes.Infrastructure,
        "The harness runs on Linux: it has no way yet to find every process that an app leaves behind on this operating system.");
}
