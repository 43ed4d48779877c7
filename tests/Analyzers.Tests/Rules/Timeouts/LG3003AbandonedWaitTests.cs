using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Timeouts.LG3003AbandonedWaitAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3003AbandonedWaitTests
{
    private const string Members = """
        static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
        TaskCompletionSource _bell; Task _running; List<Task> _left; volatile bool _stop; TextWriter _log;
        static Task LoadAsync() => Task.Run(() => Console.WriteLine()); static Task SaveAsync(CancellationToken token = default) => Task.Run(() => Console.WriteLine(), token);
        static async Task<int> CountAsync(CancellationToken token) { await Task.Delay(1, token); return 1; }
        void Poll() { while (!_stop) Console.WriteLine(); }
        record Request(string Name, CancellationToken Token); static async Task SendAsync(Request request) { await Task.Delay(1, request.Token); }

        """;

    [Theory]
    [InlineData("async Task Run() => await {|LG3003:LoadAsync().WaitAsync(Limit)|};")]
    [InlineData("async Task Run(CancellationToken token) => await {|LG3003:LoadAsync().WaitAsync(token)|};")]
    [InlineData("async Task Run(TimeProvider time) => await {|LG3003:LoadAsync().WaitAsync(Limit, time)|}.ConfigureAwait(false);")]
    [InlineData("Task Run() => {|LG3003:LoadAsync().WaitAsync(Limit)|};")]
    [InlineData("bool Run() => {|LG3003:LoadAsync().Wait(5000)|};")]
    [InlineData("void Run() { var work = LoadAsync(); if (!{|LG3003:work.Wait(Limit)|}) throw new TimeoutException(); }")]
    [InlineData("void Run() { var work = LoadAsync(); var done = {|LG3003:work.Wait(Limit)|}; if (done == false) Console.WriteLine(); }")]
    [InlineData("void Run(CancellationToken token) { LoadAsync(); var work = Task.Run(() => Thread.Sleep(5000)); {|LG3003:work.Wait(token)|}; }")]
    [InlineData("async Task Run() { var work = LoadAsync(); try { await {|LG3003:work.WaitAsync(Limit)|}; } catch (TimeoutException) { Console.WriteLine(); } }")]
    [InlineData("async Task Run() { try { await {|LG3003:LoadAsync().WaitAsync(Limit)|}; } finally { Console.WriteLine(); } }")]
    [InlineData("async Task Run() { await {|LG3003:Task.WhenAll(LoadAsync(), LoadAsync()).WaitAsync(Limit)|}; }")]
    [InlineData("void Run() { var a = LoadAsync(); var b = LoadAsync(); if (!{|LG3003:Task.WaitAll(new[] { a, b }, 5000)|}) throw new TimeoutException(); }")]
    [InlineData("static async Task Within(Func<Task> work) => await {|LG3003:work().WaitAsync(Limit)|};")]
    public Task NothingTellsTheWork_Reports(string member) => Verify.Reports(Members + member, because: "it takes no token");

    [Theory]
    [InlineData("async Task Run() => await {|LG3003:SaveAsync().WaitAsync(Limit)|};")]
    [InlineData("async Task Run() => await {|LG3003:SaveAsync(CancellationToken.None).WaitAsync(Limit)|};")]
    public Task NoTokenIsGiven_Reports(string member) => Verify.Reports(Members + member, because: "it was given no token");

    [Theory]
    [InlineData("async Task Run(CancellationToken token) => await {|LG3003:CountAsync(token).WaitAsync(Limit)|};")]
    [InlineData("async Task Run(CancellationToken token) => await {|LG3003:CountAsync(token).WaitAsync(Limit, token)|};")]
    [InlineData("async Task Run() { using var source = new CancellationTokenSource(); await {|LG3003:CountAsync(source.Token).WaitAsync(Limit)|}; source.Cancel(); }")]
    [InlineData("async Task Run(CancellationToken token) { var request = new Request(\"a\", token); await {|LG3003:SendAsync(request).WaitAsync(Limit)|}; }")]
    public Task TokenIsNotCancelledThen_Reports(string member) => Verify.Reports(Members + member, because: "not cancelled when the time is over");

    [Theory]
    [InlineData("async Task Run(CancellationToken token) { using var alarm = CancellationTokenSource.CreateLinkedTokenSource(token); alarm.CancelAfter(Limit); await {|LG3003:CountAsync(token).WaitAsync(alarm.Token)|}; }")]
    [InlineData("async Task Run(CancellationToken mine, CancellationToken other) => await {|LG3003:CountAsync(mine).WaitAsync(other)|};")]
    public Task AnotherTokenEndsTheWait_Reports(string member) => Verify.Reports(Members + member, because: "does not cancel it");

    [Fact]
    public Task TokenBesideTaskRun_Reports() => Verify.Reports(
        Members + "async Task Run(CancellationToken token) => await {|LG3003:Task.Run(() => Thread.Sleep(5000), token).WaitAsync(token)|};", because: "keeps it from starting");

    [Theory]
    [InlineData("async Task Run(CancellationToken token) => await CountAsync(token).WaitAsync(token);")]
    [InlineData("async Task Run(CancellationToken token) => await Task.Run(() => CountAsync(token)).WaitAsync(token);")]
    [InlineData("async Task Run(CancellationToken token) { using var both = CancellationTokenSource.CreateLinkedTokenSource(token); await CountAsync(both.Token).WaitAsync(token); }")]
    [InlineData("async Task Run() { using var source = new CancellationTokenSource(5000); await CountAsync(source.Token).WaitAsync(Limit); }")]
    [InlineData("async Task Run() { using var source = new CancellationTokenSource(); source.CancelAfter(Limit); await CountAsync(source.Token).WaitAsync(Limit); }")]
    [InlineData("async Task Run() { using var source = new CancellationTokenSource(); try { await CountAsync(source.Token).WaitAsync(Limit); } finally { source.Cancel(); } }")]
    [InlineData("async Task Run() { using var source = new CancellationTokenSource(); var request = new Request(\"a\", source.Token); try { await SendAsync(request).WaitAsync(Limit); } catch (TimeoutException) { source.Cancel(); throw; } }")]
    [InlineData("async Task Run() { using var source = new CancellationTokenSource(); var work = CountAsync(source.Token); Console.WriteLine(); source.Cancel(); await work.WaitAsync(Limit); }")]
    [InlineData("void Run() { var work = Task.Run(Poll); if (!work.Wait(Limit)) _stop = true; }")]
    [InlineData("void Run() { var stop = false; var work = Task.Run(() => { while (!Volatile.Read(ref stop)) Console.WriteLine(); }); if (!work.Wait(Limit)) Volatile.Write(ref stop, true); }")]
    [InlineData("void Run(Stream stream) { var reading = stream.ReadAsync(new byte[1], 0, 1); if (!reading.Wait(Limit)) stream.Close(); }")]
    [InlineData("async Task Run() { using var stream = File.OpenRead(\"a\"); await stream.ReadAsync(new byte[1], 0, 1).WaitAsync(Limit); }")]
    public Task WorkIsTold_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("async Task Run() { var work = LoadAsync(); try { await work.WaitAsync(Limit); } catch (TimeoutException) { Console.WriteLine(\"slow\"); await work; } }")]
    [InlineData("void Run() { var work = LoadAsync(); while (!work.Wait(Limit)) Console.WriteLine(\"slow\"); }")]
    [InlineData("void Run() { var work = LoadAsync(); if (!work.Wait(Limit)) _left.Add(work); }")]
    [InlineData("async Task Run() { _running = LoadAsync(); await _running.WaitAsync(Limit); }")]
    [InlineData("async Task Run() { var work = LoadAsync(); _running = work; await work.WaitAsync(Limit); }")]
    [InlineData("Task Run() { var work = LoadAsync(); return work.Wait(Limit) ? Task.CompletedTask : work; }")]
    [InlineData("async Task Run() { var work = LoadAsync(); try { await work.WaitAsync(Limit); } catch (TimeoutException) { _ = work.ContinueWith(t => Console.WriteLine(t.Exception)); throw; } }")]
    public Task SomebodyHasTheTask_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("async Task Run(CancellationToken token) => await _bell.Task.WaitAsync(token);")]
    [InlineData("async Task Run(Task work, CancellationToken token) => await work.WaitAsync(token);")]
    [InlineData("Task ReadAsync() => LoadAsync(); Task ReadAsync(CancellationToken token) => ReadAsync().WaitAsync(token);")]
    [InlineData("Task StopAsync() => LoadAsync(); async Task Run() => await StopAsync().WaitAsync(Limit);")]
    [InlineData("Task Ready() => _bell.Task; async Task Run() => await Ready().WaitAsync(Limit);")]
    [InlineData("async Task Run() => await LoadAsync().WaitAsync(Timeout.InfiniteTimeSpan);")]
    [InlineData("async Task Run() => await LoadAsync().WaitAsync(CancellationToken.None);")]
    [InlineData("void Run() => LoadAsync().Wait();")]
    [InlineData("void Run() => LoadAsync().Wait(-1);")]
    [InlineData("async Task Run(CancellationToken token) => await Task.Delay(5000).WaitAsync(token);")]
    [InlineData("bool Run() { var work = LoadAsync(); return work.Wait(0); }")]
    [InlineData("async Task Run(System.Diagnostics.Process child, CancellationToken token) => await child.WaitForExitAsync().WaitAsync(token);")]
    public Task WorkOfOthersOrEndlessWait_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("async Task Run() => await LoadAsync().WaitAsync(")]
    [InlineData("async Task Run() { var work = Missing(); await work.WaitAsync(Limit); }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(Members + member);
}
