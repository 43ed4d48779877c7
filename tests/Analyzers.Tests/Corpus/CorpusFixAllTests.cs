using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.Analyzers.Tests.Corpus;

/// <summary>
/// Fix all, on a solution with the program in two projects, and in the first one with a copy of it in another namespace:
/// what is in the scope is repaired as if offer after offer had been taken, and nothing else is touched.
/// </summary>
public sealed class CorpusFixAllTests
{
    public static TheoryData<string> Programs => [.. FixableProgram.Names];

    [Theory, MemberData(nameof(Programs))]
    public async Task FixAll_IsTheSameAsOneByOne(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var program = await FixableProgram.Of(name);
        foreach (var kind in program.OfferOfEachKind)
        {
            var oneByOne = await CodeFixBench.TakeOneByOne(kind.Key, program.Document, cancellation);
            string expected = (await oneByOne.GetTextAsync(cancellation)).ToString();
            var solution = SolutionWithCopies.Of(program.Source);
            var offer = (await CodeFixBench.OffersFor(solution.Program, cancellation)).First(offer => offer.Key == kind.Key);

            foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
            {
                var repaired = await CodeFixBench.TakeAll(offer, solution.Program, scope, cancellation);
                Assert.NotNull(repaired);
                foreach (var document in solution.Documents)
                {
                    string due = solution.IsIn(scope, document) ? expected : program.Source;
                    string text = (await repaired.GetDocument(document.Id)!.GetTextAsync(cancellation)).ToString();
                    Assert.Equal(due, solution.WithoutCopyMark(text));
                }
            }
        }
    }
}
