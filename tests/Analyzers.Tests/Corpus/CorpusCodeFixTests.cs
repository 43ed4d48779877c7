using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;

namespace LifetimeGuard.Analyzers.Tests.Corpus;

/// <summary>Takes every offer for every finding in every labelled program with a bug: what is offered works.</summary>
public sealed class CorpusCodeFixTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static TheoryData<string> Programs =>
    [
        .. CorpusCase.All.Values.Where(corpusCase => corpusCase.Kind == "bug").Select(corpusCase => corpusCase.Id).Order(StringComparer.Ordinal),
        .. Directory.EnumerateFiles(Folder, "bug-*.cs", SearchOption.AllDirectories)
            .Where(IsOfFixableRule)
            .Select(file => Path.GetRelativePath(Folder, file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Programs))]
    public async Task EveryOffer_RepairsItsFindingAndBreaksNothing(string program)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var document = CodeFixBench.DocumentOf(Source(program));
        var before = await CodeFixBench.FindingsIn(document, cancellation);
        foreach (var (finding, offers) in await CodeFixBench.OffersFor(document, cancellation))
        {
            foreach (var offer in offers)
            {
                var repaired = await CodeFixBench.Take(offer, document, cancellation);
                string text = (await repaired.GetTextAsync(cancellation)).ToString();
                TestContext.Current.TestOutputHelper?.WriteLine($"{offer.EquivalenceKey}\n{text}");

                Assert.StartsWith(finding.Id + "_", offer.EquivalenceKey);
                Assert.Equal(Ids(before.Where(other => !IsSame(other, finding))), Ids(await CodeFixBench.FindingsIn(repaired, cancellation)));
                Assert.DoesNotContain('\r', text);
                if (await IsFormatted(document, cancellation))
                    Assert.Equal((await Formatted(repaired, cancellation)), text);
            }
        }
    }

    [Theory, MemberData(nameof(Programs))]
    public async Task TakingEveryOffer_EndsWhereNothingIsOfferedAnyMore(string program)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var document = CodeFixBench.DocumentOf(Source(program));
        int rounds = (await CodeFixBench.OffersFor(document, cancellation)).Count;
        for (int round = 0; round < rounds; round++)
        {
            var offers = await CodeFixBench.OffersFor(document, cancellation);
            if (offers.SelectMany(found => found.Offers).FirstOrDefault() is not { } offer)
                break;

            document = await CodeFixBench.Take(offer, document, cancellation);
        }

        Assert.Empty((await CodeFixBench.OffersFor(document, cancellation)).SelectMany(found => found.Offers));
    }

    [Fact]
    public async Task Offers_AreMadeForEveryRuleWithAFix()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var found = new List<(string Id, bool IsOffered)>();
        foreach (var row in Programs)
        {
            foreach (var (finding, offers) in await CodeFixBench.OffersFor(CodeFixBench.DocumentOf(Source(row.Data)), cancellation))
                found.Add((finding.Id, offers.Count > 0));
        }

        foreach (var rule in found.GroupBy(item => item.Id).OrderBy(group => group.Key))
            TestContext.Current.TestOutputHelper?.WriteLine($"{rule.Key}: {rule.Count(item => item.IsOffered)} of {rule.Count()} findings have an offer");
        Assert.Equal(CodeFixBench.FixableIds.Order(), found.Where(item => item.IsOffered).Select(item => item.Id).Distinct().Order());
    }

    private static string Source(string program) =>
        CorpusCase.All.TryGetValue(program, out var corpusCase) ? corpusCase.Source : File.ReadAllText(Path.Combine(Folder, program)).ReplaceLineEndings("\n");

    private static bool IsOfFixableRule(string file) =>
        CodeFixBench.FixableIds.Contains(Path.GetFileName(Path.GetDirectoryName(file)!)) && !File.ReadLines(file).First().StartsWith("// compiles: no", StringComparison.Ordinal);

    private static bool IsSame(Diagnostic one, Diagnostic other) => one.Id == other.Id && one.Location.SourceSpan == other.Location.SourceSpan;

    private static IEnumerable<string> Ids(IEnumerable<Diagnostic> findings) => findings.Select(finding => finding.Id).Order(StringComparer.Ordinal);

    private static async Task<bool> IsFormatted(Document document, CancellationToken cancellation) =>
        await Formatted(document, cancellation) == (await document.GetTextAsync(cancellation)).ToString();

    private static async Task<string> Formatted(Document document, CancellationToken cancellation) =>
        (await (await Formatter.FormatAsync(document, cancellationToken: cancellation)).GetTextAsync(cancellation)).ToString();
}
