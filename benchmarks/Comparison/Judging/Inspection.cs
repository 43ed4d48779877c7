using System.Collections.Concurrent;
using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Tests.Verification;
using LifetimeGuard.Comparison.Cases;
using LifetimeGuard.Comparison.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Comparison.Judging;

/// <summary>Runs all tools over one program after the other, each program bound once for all of them.</summary>
internal sealed class Inspection(IReadOnlyList<Tool> tools)
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = [.. tools.SelectMany(tool => tool.Analyzers)];
    private readonly HashSet<string> _rules = [.. tools.SelectMany(tool => tool.Rules)];
    private readonly ImmutableDictionary<string, ReportDiagnostic> _switchedOn = tools
        .Where(tool => !tool.IsOurs)
        .SelectMany(tool => tool.Rules)
        .ToImmutableDictionary(rule => rule, _ => ReportDiagnostic.Warn);

    /// <summary>Which analyzer threw, and in how many programs.</summary>
    public ConcurrentDictionary<string, int> Crashes { get; } = new();

    public async Task<ImmutableArray<Finding>> FindingsInAsync(Case program)
    {
        var compilation = Compile(program);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (_, analyzer, _) => Crashes.AddOrUpdate(analyzer.GetType().Name, 1, (_, count) => count + 1),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(_analyzers, options).GetAllDiagnosticsAsync();
        return
        [
            .. found.Where(diagnostic => _rules.Contains(diagnostic.Id) && !diagnostic.IsSuppressed)
                .Select(Finding.From)
                .OrderBy(finding => finding.FirstLine)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal),
        ];
    }

    private CSharpCompilation Compile(Case program)
    {
        var compilation = TestCompilation.Of(program.Source);
        return compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(_switchedOn));
    }
}
