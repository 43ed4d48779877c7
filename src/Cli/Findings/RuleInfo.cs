namespace LifetimeGuard.Cli.Findings;

/// <summary>What the compiler's log says about a rule.</summary>
internal sealed record RuleInfo
{
    /// <summary>LG4001.</summary>
    public required string Id { get; init; }

    /// <summary>One short sentence.</summary>
    public string Title { get; init; } = "";

    /// <summary>Why it matters; empty when the rule does not say.</summary>
    public string Description { get; init; } = "";

    /// <summary>The page that explains the rule; empty when it has none.</summary>
    public string HelpUri { get; init; } = "";

    /// <summary>The family: Tasks, Processes ...</summary>
    public string Category { get; init; } = "";

    /// <summary>The level without any configuration, as SARIF spells it.</summary>
    public string DefaultLevel { get; init; } = "warning";

    /// <summary>Seconds the rule ran, summed over projects; zero when it was not timed.</summary>
    public double Seconds { get; init; }
}
