using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;

namespace LifetimeGuard.Analyzers.Tests.Corpus;

/// <summary>Takes every offer for every finding in every labelled program with a bug: what is offered works.</summary>
public sealed class CorpusCodeFixTests
{
    public static TheoryData<string> Programs => [.. FixableProgram.Names];

    [Theory, MemberData(nameof(Programs))]
    public async Task EveryOffer_RepairsItsFindingAndBreaksNothing(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var program = await FixableProgram.Of(name);
        foreach (var offer in program.Offers)
        {
            var repaired = await Take(offer, program.Document);

            Assert.StartsWith(offer.Finding.Id + "_", offer.Key);
            var left = await CodeFixBench.FindingsIn(repaired, cancellation);
            Assert.Equal(Ids(program.Findings.Where(other => !IsSame(other, offer.Finding))), Ids(left));
            // Nothing is left at the place, so the repair cannot be offered there for a second time.
            var (was, now) = new TextChange(await Root(program.Document), await Root(repaired)).PlaceOf(LineOf(offer.Finding));
            Assert.Equal(Count(offer.Finding.Id, program.Findings, was) - 1, Count(offer.Finding.Id, left, now));
        }
    }

    [Theory, MemberData(nameof(Programs))]
    public async Task EveryOffer_LeavesTheRestAsItWas(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var program = await FixableProgram.Of(name);
        foreach (var offer in program.Offers)
        {
            var repaired = await Take(offer, program.Document);
            string text = (await repaired.GetTextAsync(cancellation)).ToString();
            var change = new TextChange(await Root(program.Document), await Root(repaired));

            Assert.Empty(change.NeedlessChanges());
            Assert.Empty(change.LostComments());
            Assert.DoesNotContain('\r', text);
            if (await IsFormatted(program.Document, cancellation))
                Assert.Equal(await Formatted(repaired, cancellation), text);
        }
    }

    [Theory, MemberData(nameof(Programs))]
    public async Task FileWithTabsFromWindows_IsRepairedAlike(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var program = await FixableProgram.Of(name);
        if (program.Offers.Count == 0)
            return;

        var document = CodeFixBench.DocumentOf(WindowsFile.From(program.Source), WindowsFile.EditorConfig);
        var offers = await CodeFixBench.OffersFor(document, cancellation);

        Assert.Equal(program.Offers.Select(offer => offer.Key), offers.Select(offer => offer.Key));
        foreach (var (expected, offer) in program.Offers.Zip(offers))
        {
            string repaired = (await (await Take(expected, program.Document)).GetTextAsync(cancellation)).ToString();
            Assert.Equal(WindowsFile.From(repaired), (await (await Take(offer, document)).GetTextAsync(cancellation)).ToString());
        }
    }

    [Fact]
    public async Task Offers_AreMadeForEveryRuleWithAFix()
    {
        var programs = await Task.WhenAll(FixableProgram.Names.Select(FixableProgram.Of));
        var fixable = programs.SelectMany(program => program.Findings.Select(finding => (finding.Id, IsOffered: program.Offers.Any(offer => IsSame(offer.Finding, finding)))))
            .Where(item => CodeFixBench.FixableIds.Contains(item.Id))
            .ToList();

        foreach (var rule in fixable.GroupBy(item => item.Id).OrderBy(group => group.Key))
            TestContext.Current.TestOutputHelper?.WriteLine($"{rule.Key}: {rule.Count(item => item.IsOffered)} of {rule.Count()} findings have an offer");
        Assert.Equal(CodeFixBench.FixableIds.Order(), fixable.Where(item => item.IsOffered).Select(item => item.Id).Distinct().Order());
    }

    private static async Task<Document> Take(Offer offer, Document document)
    {
        var repaired = await CodeFixBench.Take(offer, document, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{offer.Key}\n{await repaired.GetTextAsync()}");
        return repaired;
    }

    private static int Count(string id, IEnumerable<Diagnostic> findings, Range lines) =>
        findings.Count(finding => finding.Id == id && LineOf(finding) >= lines.Start.Value && LineOf(finding) < lines.End.Value);

    private static int LineOf(Diagnostic finding) => finding.Location.GetLineSpan().StartLinePosition.Line;

    private static bool IsSame(Diagnostic one, Diagnostic other) => one.Id == other.Id && one.Location.SourceSpan == other.Location.SourceSpan;

    private static IEnumerable<string> Ids(IEnumerable<Diagnostic> findings) => findings.Select(finding => finding.Id).Order(StringComparer.Ordinal);

    private static async Task<SyntaxNode> Root(Document document) => (await document.GetSyntaxRootAsync(TestContext.Current.CancellationToken))!;

    private static async Task<bool> IsFormatted(Document document, CancellationToken cancellation) =>
        await Formatted(document, cancellation) == (await document.GetTextAsync(cancellation)).ToString();

    private static async Task<string> Formatted(Document document, CancellationToken cancellation) =>
        (await (await Formatter.FormatAsync(document, cancellationToken: cancellation)).GetTextAsync(cancellation)).ToString();
}
