using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Shutdown.LG5006SwallowedCancellationAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5006SwallowedCancellationTests
{
    private const string Members = """
        volatile bool _stopping; readonly CancellationTokenSource _stop = new(); CancellationTokenSource _search = new();
        static Task WorkAsync(CancellationToken token) => Task.Delay(1, token);
        static Task WorkAsync() => Task.CompletedTask;
        static void Log(object what) => Console.WriteLine(what);
        interface IPart { Task StartedAsync(CancellationToken token); Task<string> FindAsync(CancellationToken token); }
        static Task WorkAsync(IPart part, CancellationToken token) => part.StartedAsync(token);

        """;

    [Theory]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } {|LG5006:catch|} (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } {|LG5006:catch|} (OperationCanceledException) { } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } {|LG5006:catch|} { } } }")]
    [InlineData("async Task Run(CancellationToken token) { foreach (int i in new[] { 1, 2 }) { try { token.ThrowIfCancellationRequested(); } {|LG5006:catch|} (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run(IEnumerable<IPart> parts, CancellationToken token) { foreach (var part in parts) { try { Log(await part.FindAsync(token)); } {|LG5006:catch|} (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run(IEnumerable<IPart> parts, CancellationToken token) { foreach (var part in parts) { try { await WorkAsync(part, token); } {|LG5006:catch|} (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run(IPart part, CancellationToken token) { while (true) { try { await part.StartedAsync(token); } {|LG5006:catch|} (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } catch (IOException) { } {|LG5006:catch|} (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run() { while (true) { try { await WorkAsync(_stop.Token); } {|LG5006:catch|} (Exception e) { Log(e); } await Task.Delay(1000); } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } {|LG5006:catch|} (Exception e) when (e is not (IOException or TimeoutException)) { Log(e); } } }")]
    public Task LoopGoesOnAfterCancellation_Reports(string member) => Verify.Reports(Members + member, because: "the next round begins");

    [Theory]
    [InlineData("async Task Run(CancellationToken token) { while (!token.IsCancellationRequested) { try { await WorkAsync(token); } catch (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } catch (Exception e) { Log(e); break; } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } catch (Exception e) { Log(e); throw; } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } catch (Exception e) when (e is not OperationCanceledException) { Log(e); } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } catch (OperationCanceledException) { return; } catch (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } catch (OperationCanceledException) when (token.IsCancellationRequested) { throw; } catch (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { token.ThrowIfCancellationRequested(); try { await WorkAsync(token); } catch (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } catch (Exception e) { Log(e); } await Task.Delay(1000, token); } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } catch (Exception e) { await Task.Delay(1000, token); } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (!_stopping) { try { await WorkAsync(token); } catch (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run(CancellationToken token) { bool failed = false; while (!failed) { try { await WorkAsync(token); } catch (Exception e) { failed = true; } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(); } catch (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run() { while (true) { using var turn = new CancellationTokenSource(1000); try { await WorkAsync(turn.Token); } catch (OperationCanceledException) { Log(1); } } }")]
    [InlineData("async Task Run() { while (true) { try { await WorkAsync(_search.Token); } catch (OperationCanceledException) { Log(1); } } }")]
    [InlineData("async Task Run(CancellationToken token) { try { while (true) await WorkAsync(token); } catch (Exception e) { Log(e); } }")]
    [InlineData("async Task Run(CancellationToken token) { Exception last = null; while (true) { try { await WorkAsync(token); } catch (Exception e) { last = e; } } }")]
    [InlineData("async Task Run(CancellationToken token) { var all = new List<Exception>(); foreach (int i in new[] { 1, 2 }) { try { await WorkAsync(token); } catch (Exception e) { all.Add(e); } } }")]
    [InlineData("async Task Run(IEnumerable<IPart> parts, CancellationToken token) { foreach (var part in parts) { try { await part.StartedAsync(token).ConfigureAwait(false); } catch (Exception e) { Log(e); } } }")]
    [InlineData("async Task StopAsync(CancellationToken token) { foreach (int i in new[] { 1, 2 }) { try { await WorkAsync(token); } catch (Exception e) { Log(e); } } }")]
    [InlineData("async Task Run(CancellationToken token) { while (true) { try { await WorkAsync(token); } catch (Exception e) { Fail(e); } } } [System.Diagnostics.CodeAnalysis.DoesNotReturn] static void Fail(Exception e) => throw e;")]
    public Task LoopEndsOrTheRoundsOwnToken_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode("async Task Run(CancellationToken token) { while (true) { try { await Task.Delay(1, token) } catch (Exception } }");
}
