using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Timeouts.LG3006UndisposedSourceAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Timeouts.LG3006UndisposedSourceCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3006UndisposedSourceTests
{
    private const string Members = """
        CancellationTokenSource _source; CancellationToken _token; List<CancellationTokenSource> _all; bool _flag; int _time;
        static Task Work(CancellationToken token) => Task.Delay(1, token);
        static CancellationTokenSource Limited(int time) => new CancellationTokenSource(time);
        static CancellationTokenSource Plain() => new CancellationTokenSource();
        static void Arm(CancellationTokenSource source) => source.CancelAfter(1000);
        static void End(CancellationTokenSource source) { source.Cancel(); source.Dispose(); }
        sealed class Scope : IDisposable { private readonly CancellationTokenSource _s; public Scope(CancellationTokenSource s) => _s = s; public void Dispose() => _s.Dispose(); }

        """;

    [Theory]
    [InlineData("async Task Run() { var s = {|LG3006:new CancellationTokenSource(_time)|}; await Work(s.Token); }")]
    [InlineData("async Task Run() { var s = {|LG3006:new CancellationTokenSource(TimeSpan.FromMinutes(5))|}; await Work(s.Token); }")]
    [InlineData("async Task Run() { var s = {|LG3006:new CancellationTokenSource(TimeSpan.FromMinutes(5), TimeProvider.System)|}; await Work(s.Token); }")]
    [InlineData("async Task Run() { var s = {|LG3006:new CancellationTokenSource()|}; s.CancelAfter(1000); await Work(s.Token); }")]
    [InlineData("async Task Run() { var s = {|LG3006:new CancellationTokenSource()|}; Arm(s); await Work(s.Token); }")]
    [InlineData("async Task Run() { var s = {|LG3006:Limited(5)|}; await Work(s.Token); }")]
    [InlineData("Task Run() => Work({|LG3006:new CancellationTokenSource(1000)|}.Token);")]
    [InlineData("CancellationToken Run() => {|LG3006:new CancellationTokenSource(1000)|}.Token;")]
    [InlineData("void Run() { _token = {|LG3006:new CancellationTokenSource(1000)|}.Token; }")]
    public Task HoldsATimer_Reports(string member) => Verify.Reports(Members + member, because: "holds a timer and is");

    [Theory]
    [InlineData("async Task Run(CancellationToken t) { var s = {|LG3006:CancellationTokenSource.CreateLinkedTokenSource(t)|}; await Work(s.Token); }")]
    [InlineData("async Task Run(CancellationToken t) { var s = {|LG3006:CancellationTokenSource.CreateLinkedTokenSource(t, _token)|}; s.Cancel(); await Work(s.Token); }")]
    [InlineData("async Task Run(CancellationToken[] all) { var s = {|LG3006:CancellationTokenSource.CreateLinkedTokenSource(all)|}; await Work(s.Token); }")]
    [InlineData("async Task Run(CancellationToken t) { await Work({|LG3006:CancellationTokenSource.CreateLinkedTokenSource(t, default)|}.Token); }")]
    [InlineData("async Task Run(CancellationToken t) { for (int i = 0; i < 3; i++) { var s = {|LG3006:CancellationTokenSource.CreateLinkedTokenSource(t)|}; await Work(s.Token); } }")]
    [InlineData("async Task Run(CancellationToken t) { var s = {|LG3006:CancellationTokenSource.CreateLinkedTokenSource(t)|}; if (_flag) return; s.Dispose(); }")]
    [InlineData("async Task Run(CancellationToken t) { var s = {|LG3006:CancellationTokenSource.CreateLinkedTokenSource(t)|}; try { await Work(s.Token); s.Dispose(); } catch (IOException) { } }")]
    public Task HoldsALink_Reports(string member) => Verify.Reports(Members + member, because: "holds a link to other tokens");

    [Fact]
    public Task WaitThatTheSourceEnds_SkipsTheDispose_Reports() => Verify.Reports(
        Members + "async Task Run() { var s = {|LG3006:CancellationTokenSource.CreateLinkedTokenSource(_token)|}; await Work(s.Token); s.Dispose(); }",
        because: "'s' is disposed or passed on on other paths, but not on the one that throws here",
        path: "await Work");

    [Theory]
    [InlineData("async Task Run() { var s = new CancellationTokenSource(_time); await Work(s.Token); s.Dispose(); }")]
    [InlineData("async Task Run() { var s = CancellationTokenSource.CreateLinkedTokenSource(_token); await Work(s.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); s.Dispose(); }")]
    public Task WaitThatLeavesNothingBehind_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task HoldsBoth_SaysSo() => Verify.Reports(
        Members + "async Task Run(CancellationToken t) { var s = {|LG3006:CancellationTokenSource.CreateLinkedTokenSource(t)|}; s.CancelAfter(_time); await Work(s.Token); }",
        because: "a timer and a link to other tokens and is not disposed on every path: 's' goes out of scope and was never disposed or passed on");

    [Theory]
    [InlineData("async Task Run() { var s = new CancellationTokenSource(); await Work(s.Token); }")]
    [InlineData("async Task Run() { var s = Plain(); await Work(s.Token); }")]
    [InlineData("async Task Run() { var s = new CancellationTokenSource(Timeout.Infinite); await Work(s.Token); }")]
    [InlineData("async Task Run() { var s = new CancellationTokenSource(Timeout.InfiniteTimeSpan); await Work(s.Token); }")]
    [InlineData("async Task Run() { var s = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken.None, default); await Work(s.Token); }")]
    [InlineData("async Task Run() { var own = new CancellationTokenSource(); var s = CancellationTokenSource.CreateLinkedTokenSource(own.Token); await Work(s.Token); }")]
    [InlineData("async Task Run() { var s = new CancellationTokenSource(_time); await Work(s.Token); s.Cancel(); }")]
    public Task HoldsNothingAtTheEnd_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("async Task Run() { using var s = new CancellationTokenSource(1000); await Work(s.Token); }")]
    [InlineData("async Task Run(CancellationToken t) { using (var s = CancellationTokenSource.CreateLinkedTokenSource(t)) await Work(s.Token); }")]
    [InlineData("async Task Run() { var s = new CancellationTokenSource(1000); try { await Work(s.Token); } finally { s.Dispose(); } }")]
    [InlineData("void Run() { var s = new CancellationTokenSource(1000); Work(s.Token).ContinueWith(_ => s.Dispose()); }")]
    [InlineData("void Run() { var s = new CancellationTokenSource(1000); Work(s.Token).ContinueWith(static (_, o) => ((CancellationTokenSource)o).Dispose(), s); }")]
    [InlineData("void Run() { var s = new CancellationTokenSource(1000); s.Token.Register(() => s.Dispose()); }")]
    [InlineData("void Run() { var s = new CancellationTokenSource(1000); s.Token.Register(static o => ((CancellationTokenSource)o).Dispose(), s); }")]
    [InlineData("void Run() { var s = new CancellationTokenSource(1000); End(s); }")]
    public Task Disposed_IsSilent(string member) => Verify.Silent(Members + member);

    [Theory]
    [InlineData("CancellationTokenSource Run(CancellationToken t) => CancellationTokenSource.CreateLinkedTokenSource(t);")]
    [InlineData("(CancellationTokenSource, int) Run() { var s = new CancellationTokenSource(1000); return (s, 1); }")]
    [InlineData("Scope Run() { var s = new CancellationTokenSource(1000); return new Scope(s); }")]
    [InlineData("void Run() { _source = new CancellationTokenSource(1000); }")]
    [InlineData("void Run() { _all.Add(new CancellationTokenSource(1000)); }")]
    [InlineData("void Run() { var s = new CancellationTokenSource(1000); Interlocked.Exchange(ref _source, s)?.Dispose(); }")]
    [InlineData("void Run(Action<IDisposable> hook) { var s = new CancellationTokenSource(1000); hook(s); }")]
    public Task HandedOver_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task ShortConstantTimer_IsSilentWhereSoConfigured() => Verify.Silent(
        Members + "async Task Run() { await Work(new CancellationTokenSource(TimeSpan.FromSeconds(5)).Token); }",
        options: "lifetimeguard.harmless_delay_milliseconds = 5000");

    [Fact]
    public Task LongerConstantTimer_ReportsAllTheSame() => Verify.Reports(
        Members + "async Task Run() { await Work({|LG3006:new CancellationTokenSource(TimeSpan.FromSeconds(6))|}.Token); }",
        because: "nothing holds it after this expression",
        options: "lifetimeguard.harmless_delay_milliseconds = 5000");

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("async Task Run(CancellationToken t) { var s = CancellationTokenSource.CreateLinkedTokenSource(t); await Work(s. }");

    [Fact]
    public Task Local_IsDisposedWithUsing() => Verify.Fixes(
        """
        async Task Run(CancellationToken token)
        {
            // not for ever
            var limit = {|LG3006:CancellationTokenSource.CreateLinkedTokenSource(token)|};
            limit.CancelAfter(1000);
            await Task.Delay(5, limit.Token);
        }
        """,
        """
        async Task Run(CancellationToken token)
        {
            // not for ever
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
            limit.CancelAfter(1000);
            await Task.Delay(5, limit.Token);
        }
        """);

    [Fact]
    public Task InlineToken_GetsALocalOfItsOwn() => Verify.Fixes(
        """
        async Task Run()
        {
            await Task.Delay(5, {|LG3006:new CancellationTokenSource(1000)|}.Token);
        }
        """,
        """
        async Task Run()
        {
            using var source = new CancellationTokenSource(1000);
            await Task.Delay(5, source.Token);
        }
        """);

    [Theory]
    [InlineData("Task Run() { var limit = {|LG3006:new CancellationTokenSource(1000)|}; return Task.Delay(5, limit.Token); }")]
    [InlineData("Task Run() { return Task.Delay(5, {|LG3006:new CancellationTokenSource(1000)|}.Token); }")]
    [InlineData("CancellationToken Run() { return {|LG3006:new CancellationTokenSource(1000)|}.Token; }")]
    public Task WorkThatGoesOn_HasNoFix(string member) => Verify.OffersNoFix(member);
}
