using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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

    private static readonly ImmutableHashSet<string> NotCounted = ImmutableHashSet.Create(
        // The compiler's word on a dropped task, said only in async functions. LG1001 says it everywhere, so a function that
        // becomes async brings nothing new.
        "CS4014",
        // A new member of a type that lacks documentation anyway.
        "CS1591");

    private static readonly ConditionalWeakTable<Document, Dictionary<string, int>> KnownCounts = new();

    /// <summary>
    /// The repaired document has one finding of the rule less, no finding more of any other rule, and nothing that the
    /// compiler did not already say.
    /// </summary>
    public static async Task<bool> HoldsAsync(Document before, Document after, string ruleId, CancellationToken cancellation)
    {
        var was = await SaidOfAsync(before, cancellation).ConfigureAwait(false);
        var became = await SaidOfAsync(after, cancellation).ConfigureAwait(false);
        return became.All(said => said.Value <= Count(was, said.Key)) && Count(became, ruleId) < Count(was, ruleId);
    }

    /// <summary>The same for all documents that a repair has changed: what counts is their sum.</summary>
    public static async Task<bool> HoldsAsync(Solution before, Solution after, string ruleId, CancellationToken cancellation)
    {
        var was = new Dictionary<string, int>(StringComparer.Ordinal);
        var became = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            Add(was, await SaidOfAsync(before.GetDocument(id)!, cancellation).ConfigureAwait(false));
            Add(became, await SaidOfAsync(after.GetDocument(id)!, cancellation).ConfigureAwait(false));
        }

        return became.All(said => said.Value <= Count(was, said.Key)) && Count(became, ruleId) < Count(was, ruleId);
    }

    // The document before is the same for all repairs of it, and in Fix all the one after is the next one's before.
    private static async Task<Dictionary<string, int>> SaidOfAsync(Document document, CancellationToken cancellation)
    {
        if (KnownCounts.TryGetValue(document, out var known))
            return known;

        var said = CountById((await CompilerSaysAsync(document, cancellation).ConfigureAwait(false))
            .Concat(await RulesSayAsync(document, cancellation).ConfigureAwait(false)));
        KnownCounts.GetValue(document, _ => said);
        return said;
    }

    private static async Task<IEnumerable<Diagnostic>> CompilerSaysAsync(Document document, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return model!.GetDiagnostics(cancellationToken: cancellation)
            .Where(found => found.Severity >= DiagnosticSeverity.Warning && !NotCounted.Contains(found.Id));
    }

    private static async Task<IEnumerable<Diagnostic>> RulesSayAsync(Document document, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var rules = model!.Compilation.WithAnalyzers(Rules, document.Project.AnalyzerOptions);
        return await rules.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellation).ConfigureAwait(false);
    }

    private static Dictionary<string, int> CountById(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(diagnostic => !diagnostic.IsSuppressed)
        .GroupBy(diagnostic => diagnostic.Id)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static void Add(Dictionary<string, int> sum, Dictionary<string, int> said)
    {
        foreach (var item in said)
            sum[item.Key] = Count(sum, item.Key) + item.Value;
    }

    private static int Count(Dictionary<string, int> counts, string id) => counts.TryGetValue(id, out int count) ? count : 0;
}
