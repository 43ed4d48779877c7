namespace LifetimeGuard.Harness.Suites;

/// <summary>One thing the app can be asked to do.</summary>
public sealed record SuiteVerb
{
    /// <summary>The time an answer is given when the suite does not say.</summary>
    public static readonly TimeSpan DefaultWithin = TimeSpan.FromSeconds(10);

    /// <summary>The name that scenarios use.</summary>
    public required string Name { get; init; }

    /// <summary>The line written to the app's standard input; null when the verb is a signal.</summary>
    public string? Send { get; init; }

    /// <summary>A signal (<c>SIGTERM</c>, <c>SIGINT</c>, <c>SIGHUP</c>, <c>SIGQUIT</c>) sent to the app; null when the verb is a line.</summary>
    public string? Signal { get; init; }

    /// <summary>The start of the standard output line that says it is done; null: nothing is waited for.</summary>
    public string? Expect { get; init; }

    /// <summary>How long the answer may take.</summary>
    public TimeSpan Within { get; init; } = DefaultWithin;
}
