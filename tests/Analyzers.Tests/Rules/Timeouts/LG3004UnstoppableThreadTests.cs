using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Timeouts.LG3004UnstoppableThreadAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3004UnstoppableThreadTests
{
    private const string Members = """
        Thread _thread; bool _stop; BlockingCollection<int> _queue;
        void Work() { }
        void Loop() { while (true) Work(); }
        void Keep(Thread thread) => _thread = thread;

        """;

    [Theory]
    [InlineData("void Run() { {|LG3004:new Thread(Loop)|}.Start(); }")]
    [InlineData("void Run() { var t = {|LG3004:new Thread(Loop)|}; t.Start(); }")]
    [InlineData("void Run() { var t = {|LG3004:new Thread(Loop) { Name = \"loop\" }|}; t.Start(); }")]
    [InlineData("void Run() { var t = {|LG3004:new Thread(() => { while (true) { try { Work(); } catch (IOException) { } } })|}; t.Start(); }")]
    [InlineData("void Run() { var t = {|LG3004:new Thread(Loop)|}; t.Start(); if (t.IsAlive) Work(); }")]
    public Task DroppedAndEndless_Reports(string member) => Verify.Reports(Members + member);

    [Theory]
    [InlineData("void Run() { {|LG3004:new Thread(() => { using var udp = new System.Net.Sockets.UdpClient(1); System.Net.IPEndPoint from = null; udp.Receive(ref from); })|}.Start(); }", "'Receive'")]
    [InlineData("void Run() { {|LG3004:new Thread(() => { using var shown = new EventWaitHandle(false, EventResetMode.AutoReset, \"x\"); shown.WaitOne(); Work(); })|}.UnsafeStart(); }", "'WaitOne'")]
    [InlineData("void Run() { {|LG3004:new Thread(() => { if (Console.ReadKey().KeyChar == 'q') Work(); })|}.Start(); }", "'ReadKey'")]
    [InlineData("void Run() { {|LG3004:new Thread(() => Thread.Sleep(Timeout.Infinite))|}.Start(); }", "'Sleep'")]
    public Task DroppedAndBlocked_Reports(string member, string because) => Verify.Reports(Members + member, because);

    [Theory]
    [InlineData("System.Net.Sockets.UdpClient _udp; void Run() { new Thread(() => { System.Net.IPEndPoint from = null; _udp.Receive(ref from); }).Start(); }")]
    [InlineData("void Run() { new Thread(() => { using var shown = new EventWaitHandle(false, EventResetMode.AutoReset, \"x\"); shown.WaitOne(1000); }).Start(); }")]
    [InlineData("void Run() { new Thread(() => { using var shown = new ManualResetEvent(false); Arrange(shown); shown.WaitOne(); }).Start(); } void Arrange(EventWaitHandle shown) => shown.Set();")]
    [InlineData("void Run() { new Thread(() => { if (_stop) Console.ReadKey(); }).Start(); }")]
    [InlineData("void Run() { new Thread(() => Thread.Sleep(1000)).Start(); }")]
    [InlineData("void Run() { new Thread(() => { Console.ReadKey(); }) { IsBackground = true }.Start(); }")]
    public Task BlockedWithAnEnd_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("void Run() { _thread = new Thread(Loop); _thread.Start(); }")]
    [InlineData("void Run() { var t = new Thread(Loop); t.Start(); Keep(t); }")]
    [InlineData("Thread Run() { var t = new Thread(Loop); t.Start(); return t; }")]
    [InlineData("void Run() { var t = new Thread(Loop); t.Start(); t.Join(); }")]
    [InlineData("void Run() { var t = new Thread(Loop); }")]
    [InlineData("void Run() { new Thread(Work).Start(); }")]
    [InlineData("void Run() { new Thread(() => { while (!_stop) Work(); }).Start(); }")]
    [InlineData("void Run() { new Thread(() => { foreach (var i in _queue.GetConsumingEnumerable()) Work(); }).Start(); }")]
    [InlineData("void Run() { new Thread(() => { try { while (true) Work(); } catch (ObjectDisposedException) { } }).Start(); }")]
    [InlineData("void Run(CancellationToken token) { new Thread(() => { while (true) _queue.Take(token); }).Start(); }")]
    [InlineData("void Run() { new Thread(Loop) { IsBackground = true }.Start(); }")]
    public Task KeptOrEnding_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task BackgroundThread_OfATypeThatOffersAnEnd_Reports() => Verify.Reports(
        Members + "void Run() { {|LG3004:new Thread(Loop) { IsBackground = true }|}.Start(); } public void Stop() { }");

    [Fact]
    public Task BackgroundThread_WhereTheOptionAsks_Reports() => Verify.Reports(
        Members + "void Run() { {|LG3004:new Thread(Loop) { IsBackground = true }|}.Start(); }",
        options: "lifetimeguard.report_background_threads = true");

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("void Run() { new Thread(() => { while (true) }).Start(); }");
}
