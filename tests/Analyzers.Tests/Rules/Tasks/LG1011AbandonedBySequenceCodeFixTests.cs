using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Tasks.LG1011AbandonedBySequenceAnalyzer, LifetimeGuard.CodeFixes.Rules.Tasks.LG1011AbandonedBySequenceCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1011AbandonedBySequenceCodeFixTests
{
    [Fact]
    public Task TwoAwaits_AreWaitedForTogetherFirst() => Verify.Fixes(
        """
        async Task<int> Run(Func<Task<int>> load)
        {
            var first = load();
            var second = {|LG1011:load()|};
            // the sum
            int sum = await first;
            return sum + await second;
        }
        """,
        """
        async Task<int> Run(Func<Task<int>> load)
        {
            var first = load();
            var second = load();
            // the sum
            await Task.WhenAll(first, second);
            int sum = await first;
            return sum + await second;
        }
        """);

    [Fact]
    public Task ThreeAwaitsInOneExpression_AreWaitedForTogetherOnce() => Verify.Fixes(
        """
        async Task<int> Run(Func<Task<int>> load)
        {
            var (a, b, c) = (load(), {|LG1011:load()|}, load());
            return await a.ConfigureAwait(false) + await b.ConfigureAwait(false) + await c.ConfigureAwait(false);
        }
        """,
        """
        async Task<int> Run(Func<Task<int>> load)
        {
            var (a, b, c) = (load(), load(), load());
            await Task.WhenAll(a, b, c).ConfigureAwait(false);
            return await a.ConfigureAwait(false) + await b.ConfigureAwait(false) + await c.ConfigureAwait(false);
        }
        """);

    [Fact]
    public Task BlockingWaits_BlockOnAllOfThem() => Verify.Fixes(
        """
        int Run(Func<Task<int>> load)
        {
            var first = load();
            var second = {|LG1011:load()|};
            first.Wait();
            return second.Result;
        }
        """,
        """
        int Run(Func<Task<int>> load)
        {
            var first = load();
            var second = load();
            Task.WaitAll(first, second);
            first.Wait();
            return second.Result;
        }
        """);

    [Fact]
    public Task ValueTasks_AreLeftAlone() => Verify.OffersNoFix(
        """
        async Task<int> Run(Func<ValueTask<int>> load)
        {
            var first = load();
            var second = {|LG1011:load()|};
            return await first + await second;
        }
        """);
}
