namespace LifetimeGuard.Cli.Findings;

/// <summary>What one rule says about one place.</summary>
internal sealed record Finding
{
    /// <summary>LG4001.</summary>
    public required string RuleId { get; init; }

    /// <summary>As SARIF spells it: error, warning, note.</summary>
    public required string Level { get; init; }

    /// <summary>The rule's sentence with the reason in it.</summary>
    public required string Message { get; init; }

    /// <summary>Where.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Places that explain it.</summary>
    public IReadOnlyList<RelatedSpan> Related { get; init; } = [];

    /// <summary>How the source suppresses it ("inSource", "external"); null when it does not.</summary>
    public string? SuppressionKind { get; init; }

    /// <summary>The reason given with the suppression.</summary>
    public string? Justification { get; init; }

    /// <summary>True when the code says that this finding is accepted; it is kept in the SARIF file and not counted.</summary>
    public bool IsSuppressed => SuppressionKind is not null;
}
