using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Timeouts.LG3008IgnoredWaitAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Timeouts.LG3008IgnoredWaitCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3008IgnoredWaitTests
{
    private const string Members = """
        Thread _thread; Task _task; ManualResetEvent _ready; ManualResetEventSlim _slim; SemaphoreSlim _gate; Mutex _mutex; CountdownEvent _count; Barrier _barrier; readonly object _lock = new(); bool _done; volatile bool _stop;
        static void Use() { }

        """;

    [Theory]
    [InlineData("void Run() { {|LG3008:_gate.Wait(1000)|}; try { Use(); } finally { _gate.Release(); } }")]
    [InlineData("async Task Run() { await {|LG3008:_gate.WaitAsync(TimeSpan.FromSeconds(1))|}; try { Use(); } finally { _gate.Release(); } }")]
    [InlineData("async Task Run(CancellationToken token) { await {|LG3008:_gate.WaitAsync(1000, token)|}.ConfigureAwait(false); Use(); _gate.Release(); }")]
    [InlineData("void Run() { while (!_stop) { {|LG3008:_gate.Wait(0)|}; try { Use(); } finally { _gate.Release(); } } }")]
    [InlineData("void Run() { {|LG3008:_mutex.WaitOne(1000)|}; Use(); _mutex.ReleaseMutex(); }")]
    [InlineData("void Run() { {|LG3008:Monitor.TryEnter(_lock, 1000)|}; try { Use(); } finally { Monitor.Exit(_lock); } }")]
    public Task ReleasedAsIfTaken_Reports(string member) => Verify.Reports(Members + member, because: "may not have been taken");

    [Theory]
    [InlineData("void Run() { {|LG3008:_thread.Join(1000)|}; Use(); }")]
    [InlineData("void Run() { {|LG3008:_task.Wait(1000)|}; Use(); }")]
    [InlineData("void Run(Process child) { {|LG3008:child.WaitForExit(1000)|}; Console.WriteLine(child.ExitCode); }")]
    [InlineData("void Run(List<Thread> all) { foreach (var thread in all) {|LG3008:thread.Join(1000)|}; }")]
    [InlineData("void Run() { _thread?{|LG3008:.Join(1000)|}; Use(); }")]
    public Task MayStillRun_Reports(string member) => Verify.Reports(Members + member, because: "may still be running");

    [Theory]
    [InlineData("void Run() { {|LG3008:_ready.WaitOne(1000)|}; Use(); }")]
    [InlineData("void Run() { {|LG3008:_slim.Wait(1000)|}; Use(); }")]
    [InlineData("void Run() { {|LG3008:_count.Wait(TimeSpan.FromSeconds(1))|}; Use(); }")]
    [InlineData("void Run() { for (int i = 0; i < 3; i++) { Use(); {|LG3008:_barrier.SignalAndWait(1000)|}; } }")]
    [InlineData("void Run() { {|LG3008:SpinWait.SpinUntil(() => _done, 1000)|}; Use(); }")]
    public Task MayNotHaveHappened_Reports(string member) => Verify.Reports(Members + member, because: "as if what it waits for had happened");

    [Theory]
    [InlineData("void Run() { if (_gate.Wait(1000)) { try { Use(); } finally { _gate.Release(); } } }")]
    [InlineData("async Task Run() { if (!await _gate.WaitAsync(1000)) return; try { Use(); } finally { _gate.Release(); } }")]
    [InlineData("void Run() { var taken = false; try { Monitor.TryEnter(_lock, 1000, ref taken); Use(); } finally { if (taken) Monitor.Exit(_lock); } }")]
    [InlineData("void Run() { _ = _thread.Join(1000); Use(); }")]
    [InlineData("bool Run() => _ready.WaitOne(1000);")]
    [InlineData("void Run() => Debug.Assert(_ready.WaitOne(1000));")]
    public Task ResultIsUsed_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("void Run() { _gate.Wait(); Use(); _gate.Release(); }")]
    [InlineData("void Run() { _gate.Wait(Timeout.Infinite); Use(); _gate.Release(); }")]
    [InlineData("void Run(CancellationToken token) { _gate.Wait(token); Use(); _gate.Release(); }")]
    [InlineData("void Run() { _ready.WaitOne(Timeout.InfiniteTimeSpan); Use(); }")]
    [InlineData("async Task Run(TaskCompletionSource<bool> closed) { await closed.Task.WaitAsync(TimeSpan.FromSeconds(1)); Use(); }")]
    public Task WaitWithoutATime_OrThatThrows_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("void Run() { while (!_stop) { Use(); _ready.WaitOne(1000); } }")]
    [InlineData("void Run() { lock (_lock) { while (!_done) Monitor.Wait(_lock, 1000); } }")]
    [InlineData("void Run(CancellationToken token) { token.WaitHandle.WaitOne(1000); Use(); }")]
    [InlineData("void Run() { new ManualResetEvent(false).WaitOne(1000); Use(); }")]
    [InlineData("void Run() { _ready.WaitOne(0); Use(); }")]
    public Task WaitAsAPause_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("void Run(Process child) { child.WaitForExit(1000); if (!child.HasExited) child.Kill(); }")]
    [InlineData("void Run(Process child) { child.WaitForExit(1000); child.Kill(); }")]
    [InlineData("void Run(Process child) { child.WaitForExit(1000); End(child); } static void End(Process child) => child.Kill();")]
    [InlineData("void Run(Process child) { child.Kill(); child.WaitForExit(1000); Use(); }")]
    [InlineData("void Run(Process child) { child.WaitForExit(1000); child.WaitForExit(); }")]
    [InlineData("void Run() { _thread.Join(1000); if (_thread.IsAlive) Use(); }")]
    [InlineData("async Task Run() { _task.Wait(1000); Use(); await _task; }")]
    [InlineData("void Run() { _slim.Wait(1000); if (_slim.IsSet) Use(); }")]
    [InlineData("void Run() { SpinWait.SpinUntil(() => _done, 1000); if (_done) Use(); }")]
    public Task StateIsAskedAfterwards_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task LimitInATest_IsSilent() => Verify.Silent("""
        using System;
        using System.Threading;
        namespace Xunit { public class FactAttribute : Attribute; }
        class Tests { readonly ManualResetEvent _ready = new(false); [Xunit.Fact] public void Waits() { Action wait = () => { _ready.WaitOne(1000); Console.WriteLine(); }; wait(); } }
        """);

    [Fact]
    public Task WorkStartedHereIsLeft_IsAnotherRules() => Verify.Silent(Members + "void Run() { var work = Task.Run(Use); work.Wait(1000); }");

    [Fact]
    public Task ThreadStartedHereIsLeft_IsAnotherRules() => Verify.Silent(Members + "void Run() { var thread = new Thread(() => Thread.Sleep(60000)); thread.Start(); thread.Join(1000); Use(); }");

    [Fact]
    public Task ChildStartedHereIsLeft_IsAnotherRules() => Verify.Silent(Members + "void Run() { using var child = Process.Start(\"a\"); child.WaitForExit(1000); Use(); }");

    [Fact]
    public Task Statement_ThrowsWhenLate() => Verify.Fixes(
        Members + """
        async Task Run()
        {
            // one at a time
            await {|LG3008:_gate.WaitAsync(1000)|}.ConfigureAwait(false);
            try { Use(); } finally { _gate.Release(); }
        }
        """,
        Members + """
        async Task Run()
        {
            // one at a time
            if (!(await _gate.WaitAsync(1000).ConfigureAwait(false)))
                throw new TimeoutException();
            try { Use(); } finally { _gate.Release(); }
        }
        """);

    [Theory]
    [InlineData("public void Dispose() { {|LG3008:_thread.Join(1000)|}; Use(); }")]
    [InlineData("void Run() { try { Use(); } finally { {|LG3008:_thread.Join(1000)|}; Use(); } }")]
    [InlineData("void Run() { _thread?{|LG3008:.Join(1000)|}; Use(); }")]
    public Task WhereThrowingWouldHarm_NothingIsOffered(string member) => Verify.OffersNoFix(Members + member);

    [Theory]
    [InlineData("void Run() { _gate.Wait(1000; _gate.Release(); }")]
    [InlineData("void Run() { missing.Wait(1000); Use(); }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(Members + member);
}
