using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Timeouts.LG3002AbandonedLoserAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3002AbandonedLoserTests
{
    private const string Members = """
        Func<CancellationToken, Task> _work; Task _stopped; TaskCompletionSource _bell; CancellationToken _aborted; SemaphoreSlim _gate;
        static void Observe(Task task) => _ = task.ContinueWith(t => Console.WriteLine(t.Exception), TaskContinuationOptions.OnlyOnFaulted);

        """;

    [Theory]
    [InlineData("async Task Run() { await Task.WhenAny(_stopped, {|LG3002:Task.Delay(5000)|}); }")]
    [InlineData("async Task Run() { var d = Task.Delay(5000); await Task.WhenAny(_stopped, {|LG3002:d|}); }")]
    [InlineData("async Task Run() { await Task.WhenAny(_stopped, {|LG3002:Task.Delay(5000, _aborted)|}).ConfigureAwait(false); }")]
    [InlineData("async Task Run() { await Task.WhenAny(_stopped, {|LG3002:Task.Delay(5000, CancellationToken.None)|}); }")]
    [InlineData("void Run() { Task.WhenAny(_stopped, {|LG3002:Task.Delay(5000)|}).Wait(); }")]
    [InlineData("async Task Run() { var first = Task.WhenAny(_stopped, {|LG3002:Task.Delay(5000)|}); await first; }")]
    [InlineData("void Run() { Task.WaitAny(_stopped, {|LG3002:Task.Delay(5000)|}); }")]
    [InlineData("void Run() { Task.WaitAny(new[] { _stopped, {|LG3002:Task.Delay(5000)|} }, 100); }")]
    [InlineData("async Task Run() { var all = new[] { _stopped, {|LG3002:Task.Delay(5000)|} }; await Task.WhenAny(all); }")]
    [InlineData("async Task Run() { await Task.WhenAny(_stopped, _bell.Task, {|LG3002:Task.Delay(5000)|}); }")]
    [InlineData("async Task Run() { await Task.WhenAny(new[] { _stopped, {|LG3002:Task.Delay(5000)|} }); }")]
    [InlineData("async Task Run() { using var s = new CancellationTokenSource(); if (await Task.WhenAny(_bell.Task, {|LG3002:Task.Delay(5000, s.Token)|}) == _bell.Task) return; s.Cancel(); }")]
    public Task DelayRunsOn_Reports(string member) => Verify.Reports(Members + member, because: "the delay");

    [Theory]
    [InlineData("async Task Run() { using var s = new CancellationTokenSource(); await Task.WhenAny(_stopped, Task.Delay(5000, s.Token)); s.Cancel(); }")]
    [InlineData("async Task Run() { using var s = new CancellationTokenSource(); try { await Task.WhenAny(_stopped, Task.Delay(5000, s.Token)); } finally { await s.CancelAsync(); } }")]
    [InlineData("async Task Run() { using var a = new CancellationTokenSource(); using var b = CancellationTokenSource.CreateLinkedTokenSource(a.Token, _aborted); await Task.WhenAny(_stopped, Task.Delay(5000, b.Token)); a.Cancel(); }")]
    [InlineData("async Task Run() { using var s = new CancellationTokenSource(); var d = Task.Delay(5000, s.Token); if (await Task.WhenAny(_stopped, d) == d) throw new TimeoutException(); s.Cancel(); }")]
    [InlineData("async Task Run() { using var s = new CancellationTokenSource(); var d = Task.Delay(5000, s.Token); var winner = await Task.WhenAny(_stopped, d); if (ReferenceEquals(winner, d)) throw new TimeoutException(); s.Cancel(); }")]
    [InlineData("async Task Run() { using var s = new CancellationTokenSource(9000); await Task.WhenAny(_stopped, Task.Delay(5000, s.Token)); }")]
    [InlineData("async Task Run(CancellationTokenSource s) { await Task.WhenAny(_stopped, Task.Delay(5000, s.Token)); }")]
    [InlineData("async Task Run() { await Task.WhenAll(_stopped, Task.Delay(5000)); }")]
    [InlineData("async Task Run() { await Task.WhenAny(_stopped, Task.Delay(Timeout.Infinite, _aborted)); }")]
    [InlineData("async Task Run() { await Task.WhenAny(_stopped, Task.Delay(Timeout.InfiniteTimeSpan, _aborted)); }")]
    [InlineData("Task<Task> Run() => Task.WhenAny(_stopped, Task.Delay(5000));")]
    [InlineData("async Task Run(CancellationToken token) { var w = _work(token); if (await Task.WhenAny(w, Task.Delay(5000, token)) == w) await w; }")]
    public Task DelayIsCancelled_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("async Task Run() { var w = _work(default); if (await Task.WhenAny({|LG3002:w|}, _stopped) != w) throw new TimeoutException(); await w; }")]
    [InlineData("async Task Run(CancellationToken token) { var w = _work(token); await Task.WhenAny({|LG3002:w|}, _stopped); }")]
    [InlineData("async Task Run() { await Task.WhenAny({|LG3002:_work(default)|}, _stopped); }")]
    [InlineData("async Task Run() { await await Task.WhenAny({|LG3002:_work(default)|}, {|LG3002:_work(_aborted)|}); }")]
    [InlineData("async Task Run(CancellationToken token) { await Task.WhenAny({|LG3002:_gate.WaitAsync(token)|}, _stopped); }")]
    [InlineData("async Task Run(CancellationToken token) { await await Task.WhenAny({|LG3002:_work(token)|}, {|LG3002:_work(token)|}); }")]
    [InlineData("async Task Run(int[] ids) { var all = ids.Select(id => _work(default)).ToList(); await await Task.WhenAny({|LG3002:all|}); }")]
    [InlineData("async Task Run(CancellationToken token) { var w = _work(default); await Task.WhenAny(Task.Delay(-1, token), {|LG3002:w|}); token.ThrowIfCancellationRequested(); await w; }")]
    [InlineData("static async Task Within(Task work, Task limit) { if (await Task.WhenAny({|LG3002:work|}, limit) == limit) throw new TimeoutException(); await work; }")]
    public Task WorkRunsOn_Reports(string member) => Verify.Reports(Members + member);

    [Theory]
    [InlineData("async Task Run() { var w = _work(default); if (await Task.WhenAny(w, _stopped) != w) { Observe(w); throw new TimeoutException(); } await w; }")]
    [InlineData("async Task Run() { var w = _work(default); await Task.WhenAny(w, _stopped); await w; }")]
    [InlineData("async Task Run() { using var s = new CancellationTokenSource(); var w = _work(s.Token); await Task.WhenAny(w, _stopped); s.Cancel(); }")]
    [InlineData("async Task Run() { using var s = new CancellationTokenSource(); await Task.WhenAny(_work(s.Token), _stopped); s.Cancel(); }")]
    [InlineData("async Task Run() { var w = _work(default); Observe(w); await Task.WhenAny(w, _stopped); }")]
    [InlineData("async Task Run(List<Task> all) { var w = _work(default); all.Add(w); await Task.WhenAny(w, _stopped); }")]
    [InlineData("async Task Run(int[] ids) { var all = ids.Select(id => _work(default)).ToList(); await await Task.WhenAny(all); await Task.WhenAll(all); }")]
    [InlineData("async Task Run(int[] ids) { using var s = new CancellationTokenSource(); var all = ids.Select(id => _work(s.Token)).ToList(); await await Task.WhenAny(all); s.Cancel(); }")]
    [InlineData("async Task Run(CancellationToken token) { var w = _work(default); await Task.WhenAny(Task.Delay(-1, token), w); await w; }")]
    [InlineData("static async Task<Task> First(IReadOnlyList<Task> all) { var winner = await Task.WhenAny(all); if (winner.IsFaulted) throw new TimeoutException(); return winner; }")]
    [InlineData("async Task Run(Stream stream) { var w = stream.ReadAsync(new byte[1], 0, 1); if (await Task.WhenAny(w, _stopped) != w) stream.Dispose(); }")]
    [InlineData("async Task Run(CancellationToken token) { using var s = CancellationTokenSource.CreateLinkedTokenSource(token); var t = s.Token; var w = Task.Run(() => _work(t)); await Task.WhenAny(w, _stopped); s.Cancel(); }")]
    [InlineData("async Task Run() { await Task.WhenAny(_bell.Task, _stopped); }")]
    [InlineData("async Task Run(List<Task> all) { while (all.Count > 0) all.Remove(await Task.WhenAny(all)); }")]
    [InlineData("static async Task<bool> InTime(Task work, Task limit) => await Task.WhenAny(work, limit) == work;")]
    [InlineData("async Task Run() { Task w = null; while (true) { w ??= _work(default); if (await Task.WhenAny(w, _stopped) == w) { await w; w = null; } } }")]
    public Task WorkIsObservedOrCancelled_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task ShortDelay_WhereTheOptionAllowsIt_IsSilent() => Verify.Silent(
        Members + "async Task Run() { await Task.WhenAny(_stopped, Task.Delay(50)); }",
        options: "lifetimeguard.harmless_delay_milliseconds = 100");

    [Fact]
    public Task LongDelay_WhereTheOptionAllowsShortOnes_Reports() => Verify.Reports(
        Members + "async Task Run() { await Task.WhenAny(_stopped, {|LG3002:Task.Delay(500)|}); }",
        options: "lifetimeguard.harmless_delay_milliseconds = 100");

    [Fact]
    public Task DelayThatLimitsATest_IsItsTimeout() => Verify.Silent(TestsWith("[Xunit.Fact] public async Task Ends() { await Task.WhenAny(_stopped, Task.Delay(5000)); }"));

    [Theory]
    [InlineData("public async Task Ends() { await Task.WhenAny(_stopped, {|LG3002:Task.Delay(5000)|}); }")]
    [InlineData("[Xunit.Fact] public async Task Ends() { await Task.WhenAny({|LG3002:Task.Run(() => { })|}, _stopped); }")]
    public Task WorkInATestOrDelayBesideIt_Reports(string member) => Verify.Reports(TestsWith(member));

    [Theory]
    [InlineData("async Task Run() { await Task.WhenAny(Task.Delay(5), }")]
    [InlineData("async Task Run() { await Task.WhenAny(Missing(), Task.Delay(5) }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(member);

    private static string TestsWith(string member) => $$"""
        using System;
        using System.Threading.Tasks;
        namespace Xunit { public class FactAttribute : Attribute; }
        class Tests { readonly Task _stopped = Task.CompletedTask; {{member}} }
        """;
}
