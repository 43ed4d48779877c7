namespace LifetimeGuard.Harness.Suites;

/// <summary>The app is ready when it prints a line that starts with <paramref name="Line"/>.</summary>
public sealed record SuiteReadiness(string Line, TimeSpan Within)
{
    /// <summary>The time an app is given when the suite does not say.</summary>
    public static readonly TimeSpan DefaultWithin = TimeSpan.FromSeconds(30);
}
