using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Runners.LG2001UnkeptRunnerAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Runners;

public sealed class LG2001UnkeptRunnerTests
{
    private const string Members = """
        Timer _timer; List<Timer> _all; FileSystemWatcher _watcher; bool _flag;
        static void Tick(object state) { }
        static void Touch(Timer timer) => timer.Change(1, 1);
        void Keep(Timer timer) => _timer = timer;
        static Timer Make() => new Timer(Tick, null, 1, 1);
        sealed class Ticker : IDisposable
        {
            private readonly Timer _inner;
            public Ticker() => _inner = new Timer(Tick, null, 1, 1);
            public void Dispose() => _inner.Dispose();
        }
        sealed class Rooted : IDisposable
        {
            private readonly Timer _inner;
            private int _ticks;
            public Rooted() => _inner = new Timer(_ => _ticks++, null, 1, 1);
            public void Dispose() => _inner.Dispose();
        }
        static IDisposable Start() => new Ticker();

        """;

    [Theory]
    [InlineData("void Run() { var t = {|LG2001:new Timer(Tick, null, 1, 1)|}; }")]
    [InlineData("void Run() { {|LG2001:new Timer(Tick, null, 1, 1)|}; }")]
    [InlineData("void Run() { _ = {|LG2001:new Timer(Tick, null, 1, 1)|}; }")]
    [InlineData("void Run() => {|LG2001:new Timer(Tick, null, 1, 1)|};")]
    [InlineData("void Run() { var t = {|LG2001:new Timer(Tick, null, 1, 1)|}; t.Change(5, 5); }")]
    [InlineData("void Run() { Touch({|LG2001:new Timer(Tick, null, 1, 1)|}); }")]
    [InlineData("void Run() { var t = {|LG2001:new Timer(Tick, null, 1, 1)|}; if (_flag) _timer = t; }")]
    [InlineData("void Run() { var t = {|LG2001:Make()|}; }")]
    [InlineData("void Run() { {|LG2001:Make()|}; }")]
    [InlineData("void Run() { var t = {|LG2001:new Ticker()|}; }")]
    [InlineData("void Run() { {|LG2001:Start()|}; }")]
    [InlineData("void Run() { using var t = {|LG2001:new Timer(Tick, null, 1, 1)|}; }")]
    [InlineData("void Run() { using (var t = {|LG2001:new Timer(Tick, null, 1, 1)|}) Console.WriteLine(); }")]
    [InlineData("void Run() { var w = {|LG2001:new FileSystemWatcher(\"a\")|}; w.Created += (_, e) => Console.WriteLine(e.Name); w.EnableRaisingEvents = true; }")]
    [InlineData("void Run() { var w = {|LG2001:new FileSystemWatcher(\"a\") { EnableRaisingEvents = true }|}; }")]
    [InlineData("Action Run() => () => { var t = {|LG2001:new Timer(Tick, null, 1, 1)|}; };")]
    public Task NothingKeepsIt_Reports(string member) => Verify.Reports(Members + member);

    [Theory]
    [InlineData("void Run() { _timer = new Timer(Tick, null, 1, 1); }")]
    [InlineData("void Run() { var t = new Timer(Tick, null, 1, 1); _timer = t; }")]
    [InlineData("void Run() { _all.Add(new Timer(Tick, null, 1, 1)); }")]
    [InlineData("Timer Run() => new Timer(Tick, null, 1, 1);")]
    [InlineData("void Run(out Timer t) { t = new Timer(Tick, null, 1, 1); }")]
    [InlineData("void Run() { Keep(new Timer(Tick, null, 1, 1)); }")]
    [InlineData("void Run() { var t = new Timer(Tick); t.Change(1, 1); }")]
    [InlineData("void Run() { Timer t = null; t = new Timer(_ => t.Dispose(), null, 1, -1); }")]
    [InlineData("void Run() { using var t = new Timer(Tick, null, 1, 1); Thread.Sleep(1000); }")]
    [InlineData("async Task Run() { using var t = new Timer(Tick, null, 1, 1); await Task.Delay(1000); }")]
    [InlineData("void Run() { using var t = new Timer(Tick, null, 1, 1); while (_flag) { } }")]
    [InlineData("void Run() { var t = new Timer(Tick, null, 1, 1); Thread.Sleep(1000); t.Dispose(); }")]
    [InlineData("void Run() { var t = new Timer(Tick, null, 1, 1); Thread.Sleep(1000); GC.KeepAlive(t); }")]
    [InlineData("void Run() { var t = new System.Timers.Timer(5); t.Start(); }")]
    [InlineData("void Run() { var w = new FileSystemWatcher(\"a\"); }")]
    [InlineData("void Run() { var w = new FileSystemWatcher(\"a\"); w.WaitForChanged(WatcherChangeTypes.All); }")]
    [InlineData("void Run() { _watcher = new FileSystemWatcher(\"a\") { EnableRaisingEvents = true }; }")]
    [InlineData("void Run() { var t = new Rooted(); }")]
    [InlineData("IDisposable Run() => Start();")]
    [InlineData("void Run() { AppDomain.CurrentDomain.SetData(\"timer\", new Timer(Tick, null, 1, 1)); }")]
    public Task SomethingKeepsIt_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("void Run() { {|LG2001:new Timer(Tick, null, 1, 1)|}; }", "nothing holds it after this expression")]
    [InlineData("void Run() { var t = {|LG2001:new Timer(Tick, null, 1, 1)|}; }", "'t' goes out of scope and was never stored")]
    [InlineData("void Run() { using var t = {|LG2001:new Timer(Tick, null, 1, 1)|}; }", "ends it when the method returns, before it can fire")]
    public Task Message_SaysWhichOfTheThreeItIs(string member, string because) => Verify.Reports(Members + member, because);

    [Theory]
    [InlineData("void Run() { var t = new Timer(Tick, null, 1, }")]
    [InlineData("void Run() { var t = new Timer(Missing, null, 1, 1); Gone(t); }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(member);
}
