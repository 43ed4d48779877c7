using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    /// <summary>All findings in a program that compiles; a crash of an analyzer fails the test.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindingsIn(string source, CancellationToken cancellation)
    {
        var compilation = CSharpCompilation.Create(
            "program",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), "Program.cs", cancellationToken: cancellation)],
            ReferencePacks.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var crashes = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => crashes.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(Create(), options).GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.Empty(crashes);
        return found;
    }
}
