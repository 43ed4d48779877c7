namespace LifetimeGuard.Cli.Checking;

/// <summary>
/// Well-known analyzers that generate no source. A check leaves them out: they can cost ten times what the compiler costs,
/// and what they say is not asked. An analyzer that is not known here runs, because the code may need what it generates.
/// </summary>
internal static class OtherAnalyzers
{
    private static readonly string[] Names =
    [
        "AsyncFixer", "AsyncUsageAnalyzers", "CodeCracker", "ErrorProne\\.NET", "FluentAssertions\\.Analyzers", "Gu\\.Analyzers", "IDisposableAnalyzers",
        "Meziantou\\.Analyzer", "Microsoft\\.CodeAnalysis\\.(Banned|Public|Perf|FxCop|Version)", "Microsoft\\.CodeAnalysis\\.(CSharp\\.)?NetAnalyzers",
        "Microsoft\\.CodeAnalysis\\.(CSharp\\.)?CodeStyle", "Microsoft\\.VisualStudio\\.Threading\\.Analyzers", "Moq\\.Analyzers", "MSTest\\.Analyzers", "NUnit\\.Analyzers",
        "ReflectionAnalyzers", "Roslynator", "SecurityCodeScan", "Serilog(Analyzer|\\.Analyzers)", "SharpSource", "SmartAnalyzers", "SonarAnalyzer", "StyleCop", "xunit\\.analyzers",
    ];

    /// <summary>Matches the file names of these analyzers, without folder and extension.</summary>
    public static string Pattern { get; } = $"^(?i)({string.Join('|', Names)})";
}
