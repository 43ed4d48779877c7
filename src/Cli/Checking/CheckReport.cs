using LifetimeGuard.Cli.Findings;

namespace LifetimeGuard.Cli.Checking;

/// <summary>What a check found out.</summary>
internal sealed record CheckReport
{
    /// <summary>Everything the rules said.</summary>
    public required FindingSet Findings { get; init; }

    /// <summary>C# compilations that were looked at: one per project and target framework.</summary>
    public required int Compilations { get; init; }

    /// <summary>The compiler's messages about a rule that threw or could not be loaded: with any of them the check is void.</summary>
    public required IReadOnlyList<string> Crashes { get; init; }

    /// <summary>True when the code makes our findings errors, so that projects that depend on those with findings were not compiled.</summary>
    public required bool Incomplete { get; init; }

    /// <summary>Folders inside the checked tree that the build wrote to although its output was moved.</summary>
    public required IReadOnlyList<string> WrittenInPlace { get; init; }

    /// <summary>What the rules cost; null when it was not measured.</summary>
    public AnalyzerTiming? Timing { get; init; }

    /// <summary>Restore, build and merge, in seconds.</summary>
    public required double Seconds { get; init; }
}
