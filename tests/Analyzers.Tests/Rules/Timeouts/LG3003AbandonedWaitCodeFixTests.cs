using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Timeouts.LG3003AbandonedWaitAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Timeouts.LG3003AbandonedWaitCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3003AbandonedWaitCodeFixTests
{
    private const string Members = "static readonly TimeSpan Limit = TimeSpan.FromSeconds(5); static async Task<int> CountAsync(string name, CancellationToken token = default) { await Task.Delay(1, token); return name.Length; } static Task LoadAsync() => Task.Run(() => Console.WriteLine());\n";

    [Fact]
    public Task TokenEndsTheWait_TheWorkGetsIt() => Verify.Fixes(
        Members + "async Task<int> Run(CancellationToken token) => await {|LG3003:CountAsync(\"a\").WaitAsync(token)|};",
        Members + "async Task<int> Run(CancellationToken token) => await CountAsync(\"a\", token);");

    [Fact]
    public Task TimeEndsTheWait_TheWorkGetsASourceWithTheTime() => Verify.Fixes(
        Members + """
        async Task<int> Run()
        {
            // count, but not for ever
            return await {|LG3003:CountAsync("a").WaitAsync(Limit)|}.ConfigureAwait(false);
        }
        """,
        Members + """
        async Task<int> Run()
        {
            // count, but not for ever
            using var deadline = new CancellationTokenSource(Limit);
            return await CountAsync("a", deadline.Token).ConfigureAwait(false);
        }
        """,
        equivalenceKey: "LG3003_CancelTheWork");

    [Fact]
    public Task WorkHasAToken_TheSourceIsLinkedToIt() => Verify.Fixes(
        Members + """
        async Task Run(CancellationToken token)
        {
            int count = await {|LG3003:CountAsync("a", token).WaitAsync(Limit, token)|};
            Console.WriteLine(count);
        }
        """,
        Members + """
        async Task Run(CancellationToken token)
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(token);
            deadline.CancelAfter(Limit);
            int count = await CountAsync("a", deadline.Token);
            Console.WriteLine(count);
        }
        """,
        equivalenceKey: "LG3003_CancelTheWork");

    [Fact]
    public Task RuntimeIsReferenced_DeadlineRunsTheWork() => Verify.Fixes(
        WithDeadline("await {|LG3003:Job.CountAsync(\"a\", token).WaitAsync(TimeSpan.FromSeconds(5))|};"),
        WithDeadline("await Deadline.RunAsync(deadline => Job.CountAsync(\"a\", deadline), TimeSpan.FromSeconds(5), token);"),
        equivalenceKey: "LG3003_RunWithDeadline");

    [Fact]
    public Task WorkTakesNoToken_DeadlineListsIt() => Verify.Fixes(
        WithDeadline("await {|LG3003:Job.LoadAsync().WaitAsync(TimeSpan.FromSeconds(5))|};"),
        WithDeadline("await Deadline.RunAsync(_ => Job.LoadAsync(), TimeSpan.FromSeconds(5));"),
        equivalenceKey: "LG3003_RunWithDeadline");

    [Theory]
    [InlineData("async Task Run() => await {|LG3003:LoadAsync().WaitAsync(Limit)|};")]
    [InlineData("bool Run() => {|LG3003:CountAsync(\"a\").Wait(Limit)|};")]
    [InlineData("Task Run() => {|LG3003:CountAsync(\"a\").WaitAsync(Limit)|};")]
    [InlineData("async Task Run(TimeProvider time) { await {|LG3003:CountAsync(\"a\").WaitAsync(Limit, time)|}; }")]
    [InlineData("async Task Run() { try { await {|LG3003:CountAsync(\"a\").WaitAsync(Limit)|}; } catch (TimeoutException) { Console.WriteLine(); } }")]
    public Task NoPlaceForTheToken_NothingIsOffered(string member) => Verify.OffersNoFix(Members + member);

    private static string WithDeadline(string statement) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using LifetimeGuard.Runtime.Tasks;

        namespace LifetimeGuard.Runtime.Tasks
        {
            public static class Deadline
            {
                public static async Task RunAsync(Func<CancellationToken, Task> work, TimeSpan timeout, CancellationToken cancellationToken = default) => await work(cancellationToken);
                public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, TimeSpan timeout, CancellationToken cancellationToken = default) => await work(cancellationToken);
            }
        }

        namespace App
        {
            class Job
            {
                public static async Task<int> CountAsync(string name, CancellationToken token = default) { await Task.Delay(1, token); return name.Length; }
                public static Task LoadAsync() => Task.Run(() => Console.WriteLine());
                async Task Run(CancellationToken token)
                {
                    {{statement}}
                }
            }
        }
        """;
}
