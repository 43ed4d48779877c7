namespace LifetimeGuard.Analyzers.Configuration;

/// <summary>Every option, each declared once. docs/configuration.md explains them.</summary>
internal static class LifetimeOptions
{
    /// <summary>A delay in a <c>WhenAny</c> or a source's timer of at most this many milliseconds, as a constant, may run on: LG3002 and LG3006 do not report it.</summary>
    public static readonly Option<int> HarmlessDelayMilliseconds = new("lifetimeguard.harmless_delay_milliseconds", defaultValue: 0);

    /// <summary>Whether LG3004 reports background threads too in types that offer no way to end anything.</summary>
    public static readonly Option<bool> ReportBackgroundThreads = new("lifetimeguard.report_background_threads", defaultValue: false);
}
