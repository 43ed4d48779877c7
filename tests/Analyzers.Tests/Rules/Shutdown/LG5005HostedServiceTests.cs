using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Shutdown.LG5005HostedServiceAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5005HostedServiceTests
{
    private const string Start = "_cts = new CancellationTokenSource(); _run = Task.Run(LoopAsync); return Task.CompletedTask;";

    [Theory]
    [InlineData("Task.CompletedTask")]
    [InlineData("_cts.CancelAsync()")]
    [InlineData("_other ?? Task.CompletedTask")]
    [InlineData("_run is null ? Task.CompletedTask : _cts.CancelAsync()")]
    public Task StopDoesNotWaitForTheTask_Reports(string stop) =>
        Verify.Reports(Service(Start, stop, mark: true), because: "'StopAsync' does not wait for '_run'", path: "Task.Run(LoopAsync)");

    [Theory]
    [InlineData("_run")]
    [InlineData("_run ?? Task.CompletedTask")]
    [InlineData("Task.WhenAny(_run, Task.Delay(Timeout.Infinite, cancellationToken))")]
    [InlineData("_run.WaitAsync(cancellationToken)")]
    [InlineData("Task.WhenAll(_run, _other)")]
    [InlineData("EndAsync()")]
    public Task StopWaitsForTheTask_IsSilent(string stop) => Verify.Silent(Service(Start, stop));

    [Fact]
    public Task StartReturnsTheTaskWhereItHasEnded_StopDoesNotWait_Reports() => Verify.Reports(
        Service("_run = LoopAsync(); return _run.IsCompleted ? _run : Task.CompletedTask;", "Task.CompletedTask", mark: true), because: "does not wait for '_run'");

    [Fact]
    public Task OthersMayLookOn_StopDoesNotWait_Reports() => Verify.Reports(
        Service(Start, "_cts.CancelAsync()", mark: true, members: "public Task Completion => _run;"), because: "does not wait for '_run'");

    [Fact]
    public Task StopWaitsThroughAProperty_IsSilent() => Verify.Silent(Service(Start, "Completion", members: "public Task Completion => _run;"));

    [Fact]
    public Task StartedInAStepOfStart_StopDoesNotWait_Reports() => Verify.Reports(
        Service("Begin(); return Task.CompletedTask;", "_cts.CancelAsync()", mark: true, members: "private void Begin() => _run = LoopAsync();"), because: "does not wait for '_run'");

    [Fact]
    public Task LibraryGetsAToken_StopDoesNotWait_Reports() => Verify.Reports(
        Service("_run = File.ReadAllTextAsync(\"pipe\", _cts.Token); return Task.CompletedTask;", "_cts.CancelAsync()", mark: true), because: "does not wait for '_run'");

    [Theory]
    [InlineData("_run = WarmAsync(); return Task.CompletedTask;", "")]
    [InlineData("_run = Task.CompletedTask; return _run;", "")]
    [InlineData("_run = Task.Run(LoopAsync); return Task.CompletedTask;", "public async ValueTask DisposeAsync() => await _run;")]
    public Task WorkEndsByItselfOrIsHandedOn_IsSilent(string start, string members) => Verify.Silent(Service(start, "Task.CompletedTask", members: members));

    [Fact]
    public Task NotAHostedService_IsSilent() => Verify.Silent("""
        Task _run;
        public Task StartAsync(CancellationToken cancellationToken) { _run = Task.Run(async () => { while (true) await Task.Delay(1000); }); return Task.CompletedTask; }
        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        """);

    [Theory]
    [InlineData("await base.StartAsync(cancellationToken); }", "{ Console.WriteLine(); return Task.CompletedTask; }")]
    [InlineData("await base.StartAsync(cancellationToken); }", "=> Task.CompletedTask;")]
    public Task OverrideLeavesBaseStopOut_Reports(string start, string stop) => Verify.Reports(
        Background($"await Task.Delay(1000, stoppingToken);", $"public override async Task StartAsync(CancellationToken cancellationToken) {{ {start} public override Task {{|LG5005:StopAsync|}}(CancellationToken cancellationToken) {stop}"),
        because: "never calls 'base.StopAsync': the token of 'ExecuteAsync' is not cancelled");

    [Theory]
    [InlineData("=> base.StopAsync(cancellationToken);")]
    [InlineData("{ Console.WriteLine(); return base.StopAsync(cancellationToken); }")]
    [InlineData("=> ExecuteTask ?? Task.CompletedTask;")]
    [InlineData("=> _done.Task;")]
    [InlineData("=> EndAsync(() => base.StopAsync(cancellationToken));")]
    public Task OverrideCallsBaseStopOrWaitsItself_IsSilent(string stop) => Verify.Silent(
        Background("await Task.Delay(1000, stoppingToken);", $"readonly TaskCompletionSource _done = new(); static Task EndAsync(Func<Task> last) => last(); public override Task StopAsync(CancellationToken cancellationToken) {stop}"));

    [Theory]
    [InlineData("Console.WriteLine(); await Task.Yield();", "")]
    [InlineData("while (!stoppingToken.IsCancellationRequested) await Task.Delay(1, stoppingToken);", "public override Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;")]
    public Task NothingRunsForBaseStopToEnd_IsSilent(string run, string members) => Verify.Silent(
        Background(run, members + " public override Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;", isLoop: false));

    [Theory]
    [InlineData("{|LG5005:while|} (true) { await Task.Delay(1000); }", "'stoppingToken' is there to end it")]
    [InlineData("{|LG5005:while|} (true) { await Task.Delay(1000, CancellationToken.None); }", "'stoppingToken' is there to end it")]
    [InlineData("await Task.Run(async () => { {|LG5005:while|} (true) { await Task.Delay(1000); } }, stoppingToken);", "only keeps the work from starting")]
    [InlineData("{|LG5005:while|} (true) { await _queue.Reader.ReadAsync(); }", "'stoppingToken' is there to end it")]
    [InlineData("{|LG5005:while|} (true) { await WorkAsync(); }", "'stoppingToken' is there to end it")]
    [InlineData("await {|LG5005:RunAsync(CancellationToken.None)|};", "gets one here that is never cancelled")]
    [InlineData("await {|LG5005:RunAsync()|};", "gets one here that is never cancelled")]
    [InlineData("while (!stoppingToken.IsCancellationRequested) { await {|LG5005:Task.Delay(TimeSpan.FromMinutes(5))|}; }", "lasts longer than the host waits")]
    [InlineData("while (!stoppingToken.IsCancellationRequested) { await {|LG5005:Task.Delay(Interval)|}; }", "lasts longer than the host waits")]
    [InlineData("while (!stoppingToken.IsCancellationRequested) { await {|LG5005:_queue.Reader.ReadAsync()|}; }", "does not end when the host stops the service")]
    [InlineData("await {|LG5005:Task.Delay(TimeSpan.FromMinutes(5))|};", "lasts longer than the host waits")]
    [InlineData("await {|LG5005:Task.Delay(Timeout.Infinite)|};", "lasts longer than the host waits")]
    public Task TokenIsIgnored_Reports(string run, string because) => Verify.Reports(Background(run, isLoop: false), because);

    [Theory]
    [InlineData("while (!stoppingToken.IsCancellationRequested) { await Task.Delay(1000); }")]
    [InlineData("while (true) { await Task.Delay(TimeSpan.FromMinutes(5), stoppingToken); }")]
    [InlineData("while (true) { await _queue.Reader.ReadAsync(stoppingToken); }")]
    [InlineData("await RunAsync(stoppingToken);")]
    [InlineData("await WorkAsync(); Console.WriteLine();")]
    [InlineData("while (true) { if (await ReadyAsync()) return; await Task.Delay(1000); }")]
    [InlineData("using var end = stoppingToken.Register(() => _queue.Writer.Complete()); while (!stoppingToken.IsCancellationRequested) { await _queue.Reader.ReadAsync(); }")]
    [InlineData("await Task.Delay(Timeout.Infinite, stoppingToken);")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(5));")]
    [InlineData("await Task.WhenAny(Task.Delay(TimeSpan.FromMinutes(5)), Task.Delay(Timeout.Infinite, stoppingToken));")]
    public Task TokenIsHeard_IsSilent(string run) => Verify.Silent(Background(run, isLoop: false));

    [Theory]
    [InlineData("async", "{|LG5005:while|} (!cancellationToken.IsCancellationRequested) await Task.Delay(1000, cancellationToken);")]
    [InlineData("async", "{|LG5005:while|} (true) await Task.Delay(1000);")]
    [InlineData("async", "await {|LG5005:Task.Delay(Timeout.Infinite, cancellationToken)|};")]
    [InlineData("async", "await Task.Run(async () => { {|LG5005:while|} (true) await Task.Delay(1000); });")]
    [InlineData("", "{|LG5005:foreach|} (var item in _queue.GetConsumingEnumerable()) Console.WriteLine(item); return Task.CompletedTask;")]
    public Task StartStaysInALoop_Reports(string modifier, string start) => Verify.Reports(Starting(modifier, start), because: "never finishes its start");

    [Theory]
    [InlineData("return ConsumeAsync(cancellationToken);")]
    [InlineData("_run = ConsumeAsync(cancellationToken); return _run;")]
    [InlineData("var run = ConsumeAsync(cancellationToken); return run;")]
    [InlineData("ConsumeAsync(cancellationToken).GetAwaiter().GetResult(); return Task.CompletedTask;")]
    public Task StartWaitsForALoopElsewhere_Reports(string start) => Verify.Reports(Starting("", start, loopMark: "{|LG5005:while|}"), because: "comes back when this ends");

    [Fact]
    public Task StartCallsABlockingLoop_Reports() => Verify.Reports(
        Starting("", "_run = PumpAsync(); return Task.CompletedTask;", members: "async Task PumpAsync() { {|LG5005:foreach|} (var item in _queue.GetConsumingEnumerable()) Console.WriteLine(item); await Task.Yield(); }"),
        because: "comes back when this ends");

    [Theory]
    [InlineData("", "_run = ConsumeAsync(cancellationToken); return _run.IsCompleted ? _run : Task.CompletedTask;")]
    [InlineData("", "_run = Task.Run(() => ConsumeAsync(CancellationToken.None)); return Task.CompletedTask;")]
    [InlineData("async", "while (!await ReadyAsync()) await Task.Delay(1000, cancellationToken);")]
    [InlineData("async", "while (!cancellationToken.IsCancellationRequested) { if (await ReadyAsync()) break; await Task.Delay(1000); }")]
    [InlineData("async", "while (!cancellationToken.IsCancellationRequested) { try { await ReadyAsync(); return; } catch (IOException) { await Task.Delay(1000); } }")]
    [InlineData("async", "foreach (var item in new[] { 1 }) await Task.Delay(item);")]
    public Task StartComesBack_IsSilent(string modifier, string start) => Verify.Silent(Starting(modifier, start));

    [Theory]
    [InlineData("{|LG5005:while|} (!stoppingToken.IsCancellationRequested) { Console.WriteLine(); Thread.Sleep(1000); } await Task.Yield();")]
    [InlineData("{|LG5005:foreach|} (var item in _queue.GetConsumingEnumerable(stoppingToken)) Console.WriteLine(item); await Task.Yield();")]
    public Task HostBeforeVersion10_RunBlocksBeforeItsFirstAwait_Reports(string run) => Verify.Reports(OldHost + Background(run, BlockingQueue, isLoop: false), because: "before its first await");

    [Theory]
    [InlineData("await Task.Yield(); while (!stoppingToken.IsCancellationRequested) { Console.WriteLine(); Thread.Sleep(1000); }")]
    [InlineData("await Task.Run(() => { while (!stoppingToken.IsCancellationRequested) { Console.WriteLine(); Thread.Sleep(1000); } });")]
    [InlineData("while (!stoppingToken.IsCancellationRequested) { Console.WriteLine(); await Task.Delay(1000, stoppingToken); }")]
    public Task HostBeforeVersion10_RunAwaitsFirst_IsSilent(string run) => Verify.Silent(OldHost + Background(run, BlockingQueue, isLoop: false));

    [Fact]
    public Task HostFromVersion10_RunBlocksBeforeItsFirstAwait_IsSilent() => Verify.Silent(
        Background("while (!stoppingToken.IsCancellationRequested) { Console.WriteLine(); Thread.Sleep(1000); } await Task.Yield();", isLoop: false));

    [Fact]
    public Task HalfWrittenService_IsSilent() => Verify.SilentOnBrokenCode(
        "using Microsoft.Extensions.Hosting; class Worker : BackgroundService { protected override async Task ExecuteAsync(CancellationToken stoppingToken) { while (true) { await Task.Delay( } } public override Task StopAsync(CancellationToken token) => ; }");

    private const string BlockingQueue = "readonly BlockingCollection<int> _queue = new();";

    private const string OldHost = """
        namespace Microsoft.Extensions.Hosting
        {
            public abstract class BackgroundService
            {
                protected abstract Task ExecuteAsync(CancellationToken stoppingToken);
                public virtual Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
            }
        }

        """;

    private static string Service(string start, string stop, bool mark = false, string members = "") => $$"""
        class Worker : Microsoft.Extensions.Hosting.IHostedService
        {
            private CancellationTokenSource _cts = new();
            private Task _run, _other;
            public Task StartAsync(CancellationToken cancellationToken) { {{start}} }
            public Task {{(mark ? "{|LG5005:StopAsync|}" : "StopAsync")}}(CancellationToken cancellationToken) => {{stop}};
            {{(stop == "EndAsync()" ? "private async Task EndAsync() { _cts.Cancel(); await _run; }" : "")}}
            private async Task LoopAsync() { while (!_cts.IsCancellationRequested) await Task.Delay(1000); }
            private async Task WarmAsync() { await Task.Delay(1000); Console.WriteLine(); }
            {{members}}
        }
        """;

    private static string Background(string run, string members = "readonly System.Threading.Channels.Channel<int> _queue = System.Threading.Channels.Channel.CreateUnbounded<int>();", bool isLoop = true) => $$"""
        class Worker : Microsoft.Extensions.Hosting.BackgroundService
        {
            private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);
            {{members}}
            protected override async Task ExecuteAsync(CancellationToken stoppingToken) { {{(isLoop ? $"while (!stoppingToken.IsCancellationRequested) {{ {run} }}" : run)}} }
            private async Task RunAsync(CancellationToken token = default) { while (!token.IsCancellationRequested) await Task.Delay(1000, token); }
            private static async Task WorkAsync() => await Task.Yield();
            private static Task<bool> ReadyAsync() => Task.FromResult(true);
        }
        """;

    private static string Starting(string modifier, string start, string loopMark = "while", string members = "") => $$"""
        class Worker : Microsoft.Extensions.Hosting.IHostedService
        {
            private readonly BlockingCollection<int> _queue = new();
            private Task _run;
            public {{modifier}} Task StartAsync(CancellationToken cancellationToken) { {{start}} }
            public async Task StopAsync(CancellationToken cancellationToken) { _queue.CompleteAdding(); if (_run is not null) await _run; }
            private async Task ConsumeAsync(CancellationToken token) { {{loopMark}} (!token.IsCancellationRequested) await Task.Delay(1000, token); }
            private static Task<bool> ReadyAsync() => Task.FromResult(true);
            {{members}}
        }
        """;
}
