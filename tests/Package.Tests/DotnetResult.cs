namespace LifetimeGuard.Package.Tests;

/// <summary>How a command of the SDK ended, with all it wrote to both streams.</summary>
internal sealed record DotnetResult(int ExitCode, string Output)
{
    /// <summary>The distinct lines "file(line,column): severity ID: message" whose ID starts with the prefix.</summary>
    public IReadOnlyList<string> Findings(string severity, string idPrefix) => Output
        .Split('\n', StringSplitOptions.TrimEntries)
        .Where(line => line.Contains($": {severity} {idPrefix}", StringComparison.Ordinal))
        .Distinct()
        .ToList();
}
