using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Tests.Corpus;

/// <summary>A labelled program with a bug, what is found in it and what is offered for that.</summary>
internal sealed record FixableProgram(string Source, Document Document, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<Offer> Offers)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    private static readonly ConcurrentDictionary<string, Lazy<Task<FixableProgram>>> Known = new();

    /// <summary>Every incident with a bug, and every labelled bug of a rule that has a code fix.</summary>
    public static IEnumerable<string> Names { get; } =
    [
        .. CorpusCase.All.Values.Where(corpusCase => corpusCase.Kind == "bug").Select(corpusCase => corpusCase.Id).Order(StringComparer.Ordinal),
        .. LabelledProgram.All.Values.Where(program => program is { Kind: "bug", Compiles: true } && CodeFixBench.FixableIds.Contains(program.Rule))
            .Select(program => program.Path)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The program of that name. What is offered is asked once for all tests.</summary>
    public static Task<FixableProgram> Of(string name) => Known.GetOrAdd(name, _ => new Lazy<Task<FixableProgram>>(() => Examine(SourceOf(name)))).Value;

    /// <summary>One offer of each kind, the first in the text.</summary>
    public IEnumerable<Offer> OfferOfEachKind => Offers.DistinctBy(offer => offer.Key);

    private static async Task<FixableProgram> Examine(string source)
    {
        var document = CodeFixBench.DocumentOf(source);
        return new FixableProgram(
            source,
            document,
            await CodeFixBench.FindingsIn(document, CancellationToken.None),
            await CodeFixBench.OffersFor(document, CancellationToken.None));
    }

    private static string SourceOf(string name) =>
        CorpusCase.All.TryGetValue(name, out var corpusCase) ? corpusCase.Source : LabelledProgram.All[name].Source;
}
