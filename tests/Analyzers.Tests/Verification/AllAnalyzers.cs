using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>Every analyzer class of the product, and what all of them together say about a program.</summary>
internal static class AllAnalyzers
{
    public static ImmutableArray<Type> Types { get; } =
    [
        .. typeof(LifetimeAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>New instances, made as any host makes them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
        [.. Types.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>
    /// All findings in a program, with one rule that is off by default switched on where its id is given; a crash of an analyzer fails
    /// the test, and so does an error where the program is to compile.
    /// </summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindingsIn(string source, CancellationToken cancellation, bool compiles = true, string? optIn = null)
    {
        var compilation = TestCompilation.Of(source);
        if (optIn is not null)
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([KeyValuePair.Create(optIn, ReportDiagnostic.Warn)]));
        Assert.Equal(compiles, !compilation.GetDiagnostics(cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var crashes = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => crashes.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(Create(), options).GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.Empty(crashes);
        return found;
    }
}
