using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Timeouts.LG3005EndlessLoopAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3005EndlessLoopTests
{
    private const string Members = """
        Task _task; Thread _thread; bool _stop; bool _never; readonly CancellationTokenSource _cts = new();
        readonly BlockingCollection<int> _endedQueue = new(); readonly BlockingCollection<int> _queue = new();
        static void Work() { }
        static Task WorkAsync() => Task.CompletedTask;
        Task PauseAsync() => Task.Delay(1000, _cts.Token);

        """;

    private const string End = " public void Dispose() { _stop = true; _endedQueue.CompleteAdding(); }";

    [Theory]
    [InlineData("void Run(CancellationToken token) => _task = Task.Run(async () => { {|LG3005:while|} (true) { Work(); await Task.Delay(1000); } }, token);")]
    [InlineData("void Run(CancellationToken token) => _task = Task.Run(() => { {|LG3005:for|} (;;) { Work(); Thread.Sleep(1000); } });")]
    [InlineData("async Task Run(CancellationToken token) { {|LG3005:do|} { Work(); await Task.Delay(1000); } while (true); }")]
    [InlineData("async Task Run(CancellationToken token) { var all = System.Threading.Channels.Channel.CreateUnbounded<int>(); all.Writer.TryWrite(1); await {|LG3005:foreach|} (int one in all.Reader.ReadAllAsync()) Work(); }")]
    [InlineData("async Task Run(CancellationToken token) { using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); {|LG3005:while|} (await timer.WaitForNextTickAsync()) Work(); }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { {|LG3005:while|} (true) await Task.Delay(1000, CancellationToken.None); } }")]
    [InlineData("async Task Run(CancellationToken token) { {|LG3005:while|} (true) { try { await WorkAsync(); await Task.Delay(1000); } catch (IOException) { } } }")]
    [InlineData("async Task Run(CancellationToken token) { {|LG3005:while|} (true) { using var turn = new CancellationTokenSource(1000); await Task.Delay(1000, turn.Token); } }")]
    public Task TokenInReach_LoopDoesNotLook_Reports(string member) => Verify.Reports(Members + member, because: "token");

    [Theory]
    [InlineData("async Task Run(CancellationToken token) { while (!token.IsCancellationRequested) { Work(); await Task.Delay(1000); } }")]
    [InlineData("async Task Run(CancellationToken token) { var all = System.Threading.Channels.Channel.CreateUnbounded<int>(); all.Writer.Complete(); await foreach (int one in all.Reader.ReadAllAsync()) Work(); }")]
    [InlineData("async Task Run(CancellationToken token) { var all = System.Threading.Channels.Channel.CreateUnbounded<int>(); all.Writer.TryWrite(1); await foreach (int one in First(all.Reader.ReadAllAsync())) Work(); } static async IAsyncEnumerable<int> First(IAsyncEnumerable<int> all) { await foreach (int one in all) { yield return one; yield break; } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { Work(); await Task.Delay(1000, token); } }")]
    [InlineData("async Task Run(CancellationToken token) { using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await timer.WaitForNextTickAsync(token)) Work(); }")]
    [InlineData("async Task Run(CancellationToken token) { using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); token.Register(() => timer.Dispose()); while (await timer.WaitForNextTickAsync()) Work(); }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { await PauseAsync(); Work(); await Task.Delay(1); } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { await Task.Delay(1000); if (_stop) break; } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { await Task.Delay(1000); if (_stop) return; } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { await Task.Delay(1000); if (_stop) throw new InvalidOperationException(); } }")]
    [InlineData("async IAsyncEnumerable<int> Run(CancellationToken token) { while (true) { await Task.Delay(1000); yield return 1; } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { using var turn = CancellationTokenSource.CreateLinkedTokenSource(token); await Task.Delay(1000, turn.Token); } }")]
    [InlineData("void Run() => _task = LoopAsync(); async Task LoopAsync() { while (true) { Work(); await Task.Delay(1000); } }")]
    public Task EndedOrNotMeantTo_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("void Run() => _task = LoopAsync(); async Task LoopAsync() { {|LG3005:while|} (true) { Work(); await Task.Delay(1000); } }")]
    [InlineData("void Run() => _task = Task.Run(() => LoopAsync()); async Task LoopAsync() { {|LG3005:while|} (true) { Work(); await Task.Delay(1000); } }")]
    [InlineData("void Run() { _thread = new Thread(Loop) { IsBackground = true }; _thread.Start(); } void Loop() { {|LG3005:while|} (true) { Work(); Thread.Sleep(1000); } }")]
    [InlineData("void Run() { _thread = new Thread(Loop); _thread.Start(); } void Loop() { {|LG3005:while|} (!_never) { Work(); Thread.Sleep(1000); } }")]
    [InlineData("void Run() { _thread = new Thread(Loop); _thread.Start(); } void Loop() { {|LG3005:while|} (true) { _queue.Take(); Work(); } }")]
    [InlineData("void Run() { _thread = new Thread(Loop); _thread.Start(); } void Loop() { {|LG3005:foreach|} (var item in _queue.GetConsumingEnumerable()) Work(); }")]
    public Task OwnerPromisesAnEnd_Reports(string members) => Verify.Reports(Members + members + End, because: "'Dispose'");

    [Theory]
    [InlineData("void Run() { _thread = new Thread(Loop); _thread.Start(); } void Loop() { while (!_stop) { Work(); Thread.Sleep(1000); } }")]
    [InlineData("void Run() { _thread = new Thread(Loop); _thread.Start(); } void Loop() { while (true) { _endedQueue.Take(); Work(); } }")]
    [InlineData("void Run() { _thread = new Thread(Loop); _thread.Start(); } void Loop() { foreach (var item in _endedQueue.GetConsumingEnumerable()) Work(); }")]
    [InlineData("void Run() { _thread = new Thread(Loop); _thread.Start(); } void Loop() { while (true) { Work(); Thread.Sleep(1000); } } public void Stop() => _thread.Interrupt();")]
    [InlineData("void Run() { new Thread(Loop).Start(); } void Loop() { while (true) { Work(); Thread.Sleep(1000); } }")]
    [InlineData("void Run() { Loop(); } void Loop() { while (true) { Work(); Thread.Sleep(1000); } }")]
    public Task OwnerEndsItOrAnotherRuleSpeaks_IsSilent(string members) => Verify.Silent(Members + members + End);

    [Theory]
    [InlineData("public async Task Run() { {|LG3005:while|} (true) { Work(); await Task.Delay(1000); } }")]
    [InlineData("public Task Run() { return LoopAsync(); async Task LoopAsync() { {|LG3005:while|} (true) { Work(); await Task.Delay(1000); } } }")]
    [InlineData("public Thread Run() { var thread = new Thread(Loop); thread.Start(); return thread; } void Loop() { {|LG3005:while|} (true) { Work(); Thread.Sleep(1000); } }")]
    public Task CallersGetTheWork_Reports(string members) => Verify.Reports(Members + members, because: "callers");

    [Fact]
    public Task BackgroundService_LoopIgnoresTheStop_IsLeftToLG5005() => Verify.Silent(Service("while (true) await Task.Delay(1000);"));

    [Fact]
    public Task BackgroundService_LoopAwaitsWithTheToken_IsSilent() => Verify.Silent(Service("while (true) await Task.Delay(1000, stoppingToken);"));

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("async Task Run(CancellationToken token) { while (true) { await Task.Delay( } }");

    private static string Service(string loop) => $$"""
        using System.Threading;
        using System.Threading.Tasks;

        class Worker : Microsoft.Extensions.Hosting.BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                {{loop}}
            }
        }
        """;
}
