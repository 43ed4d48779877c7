using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Shutdown.LG5006SwallowedCancellationAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Shutdown.LG5006SwallowedCancellationCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5006SwallowedCancellationCodeFixTests
{
    [Fact]
    public Task GeneralCatch_CancellationIsThrownOnBeforeIt() => Verify.Fixes(
        """
        async Task Run(CancellationToken token)
        {
            while (true)
            {
                try
                {
                    await Task.Delay(1000, token);
                }
                {|LG5006:catch|} (Exception e)
                {
                    Console.WriteLine(e);
                }
            }
        }
        """,
        """
        async Task Run(CancellationToken token)
        {
            while (true)
            {
                try
                {
                    await Task.Delay(1000, token);
                }
                catch (OperationCanceledException) when (token.IsCancellationRequested)
                {
                    throw;
                }
                catch (Exception e)
                {
                    Console.WriteLine(e);
                }
            }
        }
        """);

    [Fact]
    public Task CatchWithoutType_NothingIsOffered() => Verify.OffersNoFix(
        "async Task Run(CancellationToken token) { while (true) { try { await Task.Delay(1000, token); } {|LG5006:catch|} { } } }");
}
