using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.CodeFixes.Framework;

/// <summary>Decides whether a repair may be offered: the compiler and all rules look at the repaired document first.</summary>
internal static class Proof
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = typeof(LifetimeAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(LifetimeAnalyzer)) && !type.IsAbstract)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .ToImmutableArray();

    /// <summary>
    /// The repaired document has one finding of the rule less, no finding more of any other rule, and nothing that the
    /// compiler did not already say.
    /// </summary>
    public static async Task<bool> HoldsAsync(Document before, Document after, string ruleId, CancellationToken cancellation)
    {
        if (!IsSubset(await CompilerSaysAsync(after, cancellation).ConfigureAwait(false), await CompilerSaysAsync(before, cancellation).ConfigureAwait(false)))
            return false;

        var was = await RulesSayAsync(before, cancellation).ConfigureAwait(false);
        var became = await RulesSayAsync(after, cancellation).ConfigureAwait(false);
        return IsSubset(became, was) && Count(became, ruleId) < Count(was, ruleId);
    }

    private static async Task<Dictionary<string, int>> CompilerSaysAsync(Document document, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return CountById(model!.GetDiagnostics(cancellationToken: cancellation).Where(found => found.Severity >= DiagnosticSeverity.Warning));
    }

    private static async Task<Dictionary<string, int>> RulesSayAsync(Document document, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var rules = model!.Compilation.WithAnalyzers(Rules, document.Project.AnalyzerOptions);
        return CountById(await rules.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellation).ConfigureAwait(false));
    }

    private static Dictionary<string, int> CountById(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(diagnostic => !diagnostic.IsSuppressed)
        .GroupBy(diagnostic => diagnostic.Id)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static bool IsSubset(Dictionary<string, int> part, Dictionary<string, int> whole) =>
        part.All(entry => entry.Value <= Count(whole, entry.Key));

    private static int Count(Dictionary<string, int> counts, string id) => counts.TryGetValue(id, out int count) ? count : 0;
}
