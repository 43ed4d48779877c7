using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Tasks.LG1005UnseenCollectedTaskAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Tasks.LG1005UnseenCollectedTaskCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1005UnseenCollectedTaskCodeFixTests
{
    [Fact]
    public Task LocalListInAnAsyncMethod_AllAreAwaited() => Verify.Fixes(
        """
        async Task<int> Run(Func<Task> load)
        {
            var all = new List<Task>();
            await Task.Yield();
            all.Add({|LG1005:load()|});
            return all.Count;
        }
        """,
        """
        async Task<int> Run(Func<Task> load)
        {
            var all = new List<Task>();
            await Task.Yield();
            all.Add(load());
            await Task.WhenAll(all);
            return all.Count;
        }
        """);

    [Fact]
    public Task Field_HasNoOffer() => Verify.OffersNoFix(
        """
        private readonly List<Task> _all = new();
        async Task Run(Func<Task> load)
        {
            await Task.Yield();
            _all.Add({|LG1005:load()|});
        }
        """);
}
