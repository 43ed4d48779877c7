namespace LifetimeGuard.Cli.Checking;

/// <summary>How a check is done.</summary>
internal sealed record CheckOptions
{
    /// <summary>One of <see cref="Findings.Preset.Modes"/>.</summary>
    public string Mode { get; init; } = "recommended";

    /// <summary>Debug, Release or what the projects define; null: the projects' default.</summary>
    public string? Configuration { get; init; }

    /// <summary>MSBuild properties that the build needs, as <c>Name=Value</c>; they win over ours.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Builds into the projects' own bin and obj folders; for projects that break when their output is moved.</summary>
    public bool InPlace { get; init; }

    /// <summary>Measures how long the rules take.</summary>
    public bool Timing { get; init; }

    /// <summary>Where bin and obj go, to be used by others afterwards; null: a temporary folder.</summary>
    public string? ArtifactsPath { get; init; }
}
