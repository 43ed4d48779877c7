using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Tests.Corpus;

/// <summary>One cause, one diagnostic: over all labelled programs no two rules report the same piece of code, unless both are due there.</summary>
public sealed class OneReportPerCauseTests
{
    // What one finding asks for, the other one forbids: never both on one statement, not even where both are marked.
    private static readonly (string Rule, string Opposite)[] Opposites =
    [
        ("LG5001", "LG5002"),   // wait for the cleanup; do not block for it
        ("LG3006", "LG5008"),   // dispose the source; do not dispose it before it is cancelled
        ("LG1001", "LG1011"),   // await it here; do not await one after the other
    ];

    public static TheoryData<string> Labelled =>
        [.. LabelledProgram.All.Values.Where(program => program.Compiles).Select(program => program.Path).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Shared => [.. CorpusCase.All.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Labelled))]
    public async Task LabelledProgram_HasOneReportForEachCause(string path)
    {
        var program = LabelledProgram.All[path];
        var findings = await AllAnalyzers.FindingsIn(program.Source, TestContext.Current.CancellationToken);

        Assert.Empty(DoublesIn(findings, (line, id) => program.Expected.Concat(program.Alternatives).Contains((line, id))));
    }

    [Theory, MemberData(nameof(Shared))]
    public async Task SharedProgram_HasOneReportForEachCause(string id)
    {
        var findings = await AllAnalyzers.FindingsIn(CorpusCase.All[id].Source, TestContext.Current.CancellationToken);

        Assert.Empty(DoublesIn(findings, (_, _) => false));
    }

    [Fact]
    public async Task TimerThatIsOverwrittenAndNeverEnded_IsReportedOnce()
    {
        var findings = await AllAnalyzers.FindingsIn(
            "using System; using System.Threading; class Poller { Timer _timer; public void Start() => _timer = new Timer(_ => Console.WriteLine(), null, 0, 1000); }",
            TestContext.Current.CancellationToken);

        Assert.Equal("LG2008", Assert.Single(findings).Id);
    }

    private static IEnumerable<string> DoublesIn(IReadOnlyList<Diagnostic> findings, Func<int, string, bool> isDue)
    {
        for (int first = 0; first < findings.Count; first++)
        {
            for (int second = first + 1; second < findings.Count; second++)
            {
                var (one, other) = (findings[first], findings[second]);
                if (one.Id != other.Id && IsOneStatement(one, other)
                    && (AreOpposites(one.Id, other.Id) || !(isDue(LineOf(one), one.Id) && isDue(LineOf(other), other.Id))))
                    yield return $"{one.Id} and {other.Id} at {LineOf(one)}: {one.GetMessage(null)} | {other.GetMessage(null)}";
            }
        }
    }

    // One span in the other. A lambda inside a call is code of its own, and so is a statement in a block of it.
    private static bool IsOneStatement(Diagnostic one, Diagnostic other)
    {
        var (outer, inner) = Length(one) >= Length(other) ? (one, other) : (other, one);
        if (!Span(outer).Contains(Span(inner)))
            return false;

        var root = inner.Location.SourceTree!.GetRoot();
        var whole = root.FindNode(Span(outer), getInnermostNodeForTie: true);
        return !root.FindNode(Span(inner), getInnermostNodeForTie: true).AncestorsAndSelf().TakeWhile(node => node != whole)
            .Any(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.AnonymousFunctionExpressionSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax);
    }

    private static bool AreOpposites(string one, string other) => Opposites.Any(pair => (pair == (one, other)) || (pair == (other, one)));

    private static TextSpan Span(Diagnostic finding) => finding.Location.SourceSpan;

    private static int Length(Diagnostic finding) => Span(finding).Length;

    private static int LineOf(Diagnostic finding) => finding.Location.GetLineSpan().StartLinePosition.Line + 1;
}
