using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Processes.LG4003LeftByCancelledWaitAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Processes.LG4003LeftByCancelledWaitCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Processes;

public sealed class LG4003LeftByCancelledWaitTests
{
    private const string Members = """
        static readonly TimeSpan Limit = TimeSpan.FromSeconds(5); Process _child; List<Process> _children;
        static Process Launch() { var p = new Process(); p.Start(); return p; }
        static void End(Process p) { if (!p.HasExited) p.Kill(); }
        static void Describe(Process p) => Console.WriteLine(p.Id);

        """;

    [Theory]
    [InlineData("async Task Run(CancellationToken token) { using var p = Process.Start(\"a\"); await {|LG4003:p.WaitForExitAsync(token)|}; }")]
    [InlineData("async Task Run(CancellationToken token) { using var p = new Process(); p.Start(); await {|LG4003:p.WaitForExitAsync(token)|}.ConfigureAwait(false); }")]
    [InlineData("async Task Run(CancellationToken token) { using var p = Launch(); Describe(p); await {|LG4003:p.WaitForExitAsync(token)|}; }")]
    [InlineData("async Task Run() { using var p = Process.Start(\"a\"); await {|LG4003:p.WaitForExitAsync().WaitAsync(Limit)|}; }")]
    [InlineData("void Run(CancellationToken token) { using var p = Process.Start(\"a\"); {|LG4003:p.WaitForExitAsync().Wait(token)|}; }")]
    [InlineData("async Task Run(CancellationToken token) { using var p = Process.Start(\"a\"); await {|LG4003:p.WaitForExitAsync(token).WaitAsync(Limit)|}; }")]
    [InlineData("async Task Run() { using var alarm = new CancellationTokenSource(5000); var p = Process.Start(\"a\"); try { await {|LG4003:p.WaitForExitAsync(alarm.Token)|}; } finally { p.Dispose(); } }")]
    public Task ExceptionLeaves_Reports(string member) => Verify.Reports(Members + member, because: "the exception leaves the method and nothing kills the child");

    [Theory]
    [InlineData("async Task Run(CancellationToken token) { using var p = Process.Start(\"a\"); try { await {|LG4003:p.WaitForExitAsync(token)|}; } catch (OperationCanceledException) { Console.WriteLine(); } }")]
    [InlineData("async Task<bool> Run() { using var p = Process.Start(\"a\"); var exit = p.WaitForExitAsync(); return await {|LG4003:Task.WhenAny(exit, Task.Delay(5000))|} == exit; }")]
    [InlineData("async Task Run() { using var p = Process.Start(\"a\"); await {|LG4003:Task.WhenAny(p.WaitForExitAsync(), Task.Delay(5000))|}; Describe(p); }")]
    public Task PathLeavesIt_Reports(string member) => Verify.Reports(Members + member, because: "this path leaves without killing the child");

    [Fact]
    public Task LocalFunctionWaits_Reports() => Verify.Reports(
        Members + "Task Run(CancellationToken token) { var p = Process.Start(\"a\"); return WaitAsync(); async Task WaitAsync() => await {|LG4003:p.WaitForExitAsync(token)|}; }", because: "nothing in the body that starts the child kills it");

    [Fact]
    public Task LocalFunctionWaitsAndItsCallerKills_IsSilent() => Verify.Silent(
        Members + "async Task Run(CancellationToken token) { var p = Process.Start(\"a\"); try { await WaitAsync(); } finally { p.Kill(); } async Task WaitAsync() => await p.WaitForExitAsync(token); }");

    [Theory]
    [InlineData("async Task Run(CancellationToken token) { using var p = Process.Start(\"a\"); try { await p.WaitForExitAsync(token); } catch (OperationCanceledException) { p.Kill(true); throw; } }")]
    [InlineData("async Task Run(CancellationToken token) { using var p = Process.Start(\"a\"); try { await p.WaitForExitAsync(token); } finally { if (!p.HasExited) p.Kill(); } }")]
    [InlineData("async Task Run(CancellationToken token) { using var p = Process.Start(\"a\"); try { await p.WaitForExitAsync(token); } finally { End(p); } }")]
    [InlineData("async Task Run(CancellationToken token) { using var p = Process.Start(\"a\"); using var end = token.Register(() => p.Kill()); await p.WaitForExitAsync(token); }")]
    [InlineData("async Task Run() { using var p = Process.Start(\"a\"); try { await p.WaitForExitAsync().WaitAsync(Limit); } catch (TimeoutException) { p.Kill(); } }")]
    [InlineData("async Task Run() { using var p = Process.Start(\"a\"); var exit = p.WaitForExitAsync(); if (await Task.WhenAny(exit, Task.Delay(5000)) != exit) p.Kill(); }")]
    [InlineData("async Task Run() { using var p = Process.Start(\"a\"); var exit = p.WaitForExitAsync(); if (await Task.WhenAny(exit, Task.Delay(5000)) != exit) Console.WriteLine(\"slow\"); await exit; }")]
    [InlineData("async Task Run(CancellationToken token) { using var p = Process.Start(\"a\"); try { await p.WaitForExitAsync(token); } catch (OperationCanceledException) { p.StandardInput.WriteLine(\"q\"); await p.WaitForExitAsync(); } }")]
    public Task ChildIsKilledOrWaitedFor_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("async Task Run(Process p, CancellationToken token) => await p.WaitForExitAsync(token);")]
    [InlineData("async Task Run(CancellationToken token) { _child = Process.Start(\"a\"); await _child.WaitForExitAsync(token); }")]
    [InlineData("async Task Run(CancellationToken token) { var p = Process.Start(\"a\"); _children.Add(p); await p.WaitForExitAsync(token); }")]
    [InlineData("async Task Run(int id, CancellationToken token) { using var p = Process.GetProcessById(id); await p.WaitForExitAsync(token); }")]
    [InlineData("async Task Run() { using var p = Process.Start(\"a\"); await p.WaitForExitAsync(); }")]
    [InlineData("async Task Run() { using var p = Process.Start(\"a\"); await p.WaitForExitAsync(CancellationToken.None); }")]
    public Task ChildOfOthersOrEndlessWait_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task Statement_KillsTheTree() => Verify.Fixes(
        Members + """
        async Task Run(CancellationToken token)
        {
            using var p = Process.Start("a");
            // until it is done
            await {|LG4003:p.WaitForExitAsync(token)|};
        }
        """,
        Members + """
        async Task Run(CancellationToken token)
        {
            using var p = Process.Start("a");
            // until it is done
            try
            {
                await p.WaitForExitAsync(token);
            }
            catch (OperationCanceledException)
            {
                p.Kill(entireProcessTree: true);
                throw;
            }
        }
        """);

    [Fact]
    public Task HandlerIsThere_ItKillsTheTree() => Verify.Fixes(
        Members + """
        async Task Run(CancellationToken token)
        {
            using var p = Process.Start("a");
            try
            {
                await {|LG4003:p.WaitForExitAsync(token)|};
            }
            catch (OperationCanceledException)
            {
                Console.WriteLine("cancelled");
            }
        }
        """,
        Members + """
        async Task Run(CancellationToken token)
        {
            using var p = Process.Start("a");
            try
            {
                await p.WaitForExitAsync(token);
            }
            catch (OperationCanceledException)
            {
                p.Kill(entireProcessTree: true);
                Console.WriteLine("cancelled");
            }
        }
        """);

    [Fact]
    public Task Race_NothingIsOffered() => Verify.OffersNoFix(
        Members + "async Task Run() { using var p = Process.Start(\"a\"); await {|LG4003:Task.WhenAny(p.WaitForExitAsync(), Task.Delay(5000))|}; }");

    [Theory]
    [InlineData("async Task Run(CancellationToken token) { using var p = Process.Start(\"a\"); await p.WaitForExitAsync(token; }")]
    [InlineData("async Task Run(CancellationToken token) { using var p = Missing(); await p.WaitForExitAsync(token); }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(Members + member);
}
