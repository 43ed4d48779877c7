using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Timeouts.LG3005EndlessLoopAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Timeouts.LG3005EndlessLoopCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3005EndlessLoopCodeFixTests
{
    [Fact]
    public Task TokenIsAParameter_ConditionAndPauseGetIt() => Verify.Fixes(
        """
        async Task Run(CancellationToken token)
        {
            // for ever
            {|LG3005:while|} (true)
                await Task.Delay(TimeSpan.FromSeconds(1));
        }
        """,
        """
        async Task Run(CancellationToken token)
        {
            // for ever
            while (!token.IsCancellationRequested)
                await Task.Delay(TimeSpan.FromSeconds(1), token);
        }
        """);

    [Fact]
    public Task TimerIsWaitedFor_TheWaitGetsIt() => Verify.Fixes(
        "async Task Run(CancellationToken token) { using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); {|LG3005:while|} (await timer.WaitForNextTickAsync()) Console.WriteLine(); }",
        "async Task Run(CancellationToken token) { using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await timer.WaitForNextTickAsync(token)) Console.WriteLine(); }");

    [Fact]
    public Task TokenIsGivenToRun_TheLoopGetsItToo() => Verify.Fixes(
        "Task Run(CancellationTokenSource stop) => Task.Run(async () => { {|LG3005:while|} (true) await Task.Delay(1000); }, stop.Token);",
        "Task Run(CancellationTokenSource stop) => Task.Run(async () => { while (!stop.Token.IsCancellationRequested) await Task.Delay(1000, stop.Token); }, stop.Token);");

    [Fact]
    public Task NoTokenInReach_NothingIsOffered() => Verify.OffersNoFix(
        "Task _task; void Run() => _task = Task.Run(async () => { {|LG3005:while|} (true) await Task.Delay(1000); }); public void Stop() { }");
}
