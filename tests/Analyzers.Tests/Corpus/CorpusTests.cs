using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Tests.Corpus;

/// <summary>All rules on all labelled programs: no false alarm at all, and every bug that belongs to a rule we have.</summary>
public sealed class CorpusTests
{
    // Ids of bugs that the rules miss, each with the reason.
    private static readonly HashSet<string> Waiting =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpus", "waiting.txt"))
            .Select(line => line.Split('#')[0].Trim())
            .Where(line => line.Length > 0)
            .Select(line => line.Split(' ')[0]),
    ];

    public static TheoryData<string> Correct => [.. Ids(corpusCase => corpusCase.Kind != "bug")];

    public static TheoryData<string> Bugs => [.. Ids(corpusCase => corpusCase.Kind == "bug" && !Waiting.Contains(corpusCase.Id))];

    public static TheoryData<string> BugsThatWait => [.. Ids(corpusCase => Waiting.Contains(corpusCase.Id))];

    [Theory, MemberData(nameof(Correct))]
    public async Task CorrectProgram_IsSilent(string id)
    {
        var findings = await Findings(id);

        Assert.Empty(findings.Select(Describe));
    }

    [Theory, MemberData(nameof(Bugs))]
    public async Task Bug_IsReportedWhereItIs(string id)
    {
        var corpusCase = CorpusCase.All[id];
        var findings = await Findings(id);

        int[] lines = [.. findings.Select(LineOf)];
        Assert.Empty(findings.Where(finding => !IsExpected(corpusCase, LineOf(finding))).Select(Describe));
        Assert.True(
            corpusCase.Lines.All(lines.Contains) || corpusCase.AltLines.Any(lines.Contains),
            $"expected {string.Join(", ", corpusCase.Lines)}, found {string.Join("; ", findings.Select(Describe))}");
    }

    [Theory, MemberData(nameof(BugsThatWait))]
    public async Task BugThatIsMissed_HasNoReport(string id)
    {
        var findings = await Findings(id);

        Assert.Empty(findings.Select(Describe));
    }

    [Fact]
    public void WaitingList_NamesOnlyCasesThatExist() => Assert.Empty(Waiting.Except(CorpusCase.All.Keys));

    private static async Task<IReadOnlyList<Diagnostic>> Findings(string id) =>
        await AllAnalyzers.FindingsIn(CorpusCase.All[id].Source, TestContext.Current.CancellationToken);

    private static bool IsExpected(CorpusCase corpusCase, int line) => corpusCase.Lines.Contains(line) || corpusCase.AltLines.Contains(line);

    private static int LineOf(Diagnostic finding) => finding.Location.GetLineSpan().StartLinePosition.Line + 1;

    private static string Describe(Diagnostic finding) => $"{finding.Id} at {LineOf(finding)}: {finding.GetMessage(null)}";

    private static IEnumerable<string> Ids(Func<CorpusCase, bool> isWanted) =>
        CorpusCase.All.Values.Where(isWanted).Select(corpusCase => corpusCase.Id).Order(StringComparer.Ordinal);
}
