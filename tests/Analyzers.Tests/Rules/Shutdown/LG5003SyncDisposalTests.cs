using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Shutdown.LG5003SyncDisposalAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Shutdown.LG5003SyncDisposalCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Shutdown;

public sealed class LG5003SyncDisposalTests
{
    private const string WaitsForLoop = "Task _loop = Task.Delay(1); public void Dispose() { } public async ValueTask DisposeAsync() => await _loop;";

    [Theory]
    [InlineData("Task _loop = Task.Delay(1); public void Dispose() { } public async ValueTask DisposeAsync() => await _loop;", "does not wait for '_loop'")]
    [InlineData("Task _loop = Task.Delay(1); public void Dispose() { } public ValueTask DisposeAsync() => new(_loop);", "does not wait for '_loop'")]
    [InlineData("public void Dispose() { } public async ValueTask DisposeAsync() { await FlushAsync(); } async Task FlushAsync() => await Send.SendAsync();", "leaves out 'SendAsync'")]
    [InlineData("public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult(); public async ValueTask DisposeAsync() => await Send.SendAsync();", "blocks its thread until 'DisposeAsync' has ended")]
    [InlineData("public void Dispose() => _ = StopAsync(); public async ValueTask DisposeAsync() => await StopAsync(); async Task StopAsync() => await Send.SendAsync();", "starts 'StopAsync' and does not wait")]
    [InlineData("public void Dispose() => throw new NotSupportedException(); public async ValueTask DisposeAsync() => await Send.SendAsync();", "Dispose throws")]
    public async Task DisposeDoesLess_UsingInAsyncCode_Reports(string members, string because)
    {
        await Verify.Reports(Program(members, "async Task M() { using var session = {|LG5003:new Session()|}; await Task.Delay(1); }"), because);
        await Verify.Reports(Program(members, "async Task M() { using (var session = {|LG5003:new Session()|}) await Task.Delay(1); }"), because);
    }

    [Theory]
    [InlineData("public void Dispose() { } public async ValueTask DisposeAsync() => await Task.Yield();")]
    [InlineData("public void Dispose() { } public ValueTask DisposeAsync() { Dispose(); return default; }")]
    [InlineData("Stream _stream = Stream.Null; public void Dispose() => _stream.Dispose(); public async ValueTask DisposeAsync() => await _stream.DisposeAsync();")]
    [InlineData("Stream _stream = Stream.Null; public void Dispose() => _stream.Dispose(); public async ValueTask DisposeAsync() { await _stream.FlushAsync(); await _stream.DisposeAsync(); }")]
    [InlineData("public void Dispose() => Stop(); void Stop() { } public async ValueTask DisposeAsync() => await Owner.StopAsync();")]
    public Task DisposeDoesTheSame_UsingInAsyncCode_IsSilent(string members) =>
        Verify.Silent(Program(members, "async Task M() { using var session = new Session(); await Task.Delay(1); }"));

    [Theory]
    [InlineData("async Task M(Session session) { {|LG5003:session|}.Dispose(); await Task.Delay(1); }")]
    [InlineData("Session _session = new(); async Task M() { {|LG5003:_session|}.Dispose(); await Task.Delay(1); }")]
    [InlineData("Session _session = new(); async Task M() { {|LG5003:_session|}?.Dispose(); await Task.Delay(1); }")]
    [InlineData("Func<Task> M() => async () => { using var session = {|LG5003:new Session()|}; await Task.Delay(1); };")]
    [InlineData("async Task M(Session session) { using ({|LG5003:session|}) await Task.Delay(1); }")]
    public Task DisposedWhereItCouldAwait_Reports(string member) => Verify.Reports(Program(WaitsForLoop, member), because: "does not wait for '_loop'");

    [Theory]
    [InlineData("async Task M() { await using var session = new Session(); await Task.Delay(1); }")]
    [InlineData("void M() { using var session = new Session(); }")]
    [InlineData("async Task M(Session session) { await session.DisposeAsync(); session.Dispose(); }")]
    [InlineData("async Task M(Session session) { lock (session) { session.Dispose(); } await Task.Delay(1); }")]
    [InlineData("async Task M() { Action end = () => { using var session = new Session(); }; await Task.Delay(1); }")]
    [InlineData("async Task<Session> M() { await Task.Delay(1); return new Session(); }")]
    public Task AwaitedOrNotPossible_IsSilent(string member) => Verify.Silent(Program(WaitsForLoop, member));

    [Theory]
    [InlineData("void M() { var session = {|LG5003:new Session()|}; session.Touch(); }")]
    [InlineData("async Task M() { var session = {|LG5003:new Session()|}; await session.OpenAsync().ConfigureAwait(false); }")]
    [InlineData("async Task M() { var session = {|LG5003:new Session()|}; session.Touch(); await Task.Delay(1); }")]
    [InlineData("void M() { var session = {|LG5003:new Session()|}; session.MakeReader(); }")]
    public Task OnlyAsync_DisposedByNobody_Reports(string member) => Verify.Reports(OnlyAsync(member), because: "'session' goes out of scope and was never disposed");

    [Theory]
    [InlineData("async Task M() { await using var session = new Session(); session.Touch(); }")]
    [InlineData("async Task M() { var session = new Session(); try { session.Touch(); } finally { await session.DisposeAsync(); } }")]
    [InlineData("Session _session; void M() { var session = new Session(); session.Touch(); _session = session; }")]
    [InlineData("void M(List<object> all) { var session = new Session(); all.Add(session); }")]
    [InlineData("async Task<object> M() { var session = new Session(); return await session.OpenAsync().ConfigureAwait(false); }")]
    [InlineData("Reader M() { var session = new Session(); return session.MakeReader(); }")]
    [InlineData("async Task<Session> M() { var session = new Session(); return (Session)await session.OpenAsync(); }")]
    public Task OnlyAsync_DisposedOrKept_IsSilent(string member) => Verify.Silent(OnlyAsync(member));

    [Fact]
    public Task EarlyReturnPastDisposeAsync_Reports() => Verify.Reports(
        OnlyAsync("async Task M(Func<Task<Session>> open, bool skip) { var session = {|LG5003:await open()|}; if (skip) return; await session.DisposeAsync(); }"),
        because: "but not on the one that leaves here");

    [Theory]
    [InlineData("async Task M(Func<Task<Session>> open, bool owns) { var session = await open(); session.Touch(); if (owns) await session.DisposeAsync(); }")]
    [InlineData("async Task M(Func<Task<Session>> open) { var session = await open(); session.Touch(); await session.DisposeAsync(); }")]
    public Task OwnershipNotShownOrKept_IsSilent(string member) => Verify.Silent(OnlyAsync(member));

    [Fact]
    public Task CastToDisposableThatFindsNothing_Reports() => Verify.Reports(
        OnlyAsync("async Task M(Func<Session> open) { object session = open(); await Task.Delay(1); ({|LG5003:session as IDisposable|})?.Dispose(); }"),
        because: "'Session' has no Dispose");

    [Fact]
    public Task CastThatMayFindOne_IsSilent() => Verify.Silent(
        OnlyAsync("async Task M(Func<object> open) { object session = open(); await Task.Delay(1); (session as IDisposable)?.Dispose(); }"));

    [Fact]
    public Task EnumeratorByHand_Reports() => Verify.Reports(
        OnlyAsync("async Task<int> M(IAsyncEnumerable<int> all) { var rows = {|LG5003:all.GetAsyncEnumerator()|}; return await rows.MoveNextAsync() ? rows.Current : 0; }"),
        because: "'rows' goes out of scope");

    [Fact]
    public Task EnumeratorAwaited_IsSilent() => Verify.Silent(
        OnlyAsync("async Task<int> M(IAsyncEnumerable<int> all) { await using var rows = all.GetAsyncEnumerator(); return await rows.MoveNextAsync() ? rows.Current : 0; }"));

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode(Program(WaitsForLoop, "async Task M() { using var session = new Session( }"));

    [Fact]
    public Task Using_GetsAwait() => Verify.Fixes(
        Program(WaitsForLoop, "async Task M() { using var session = {|LG5003:new Session()|}; await Task.Delay(1); }"),
        Program(WaitsForLoop, "async Task M() { await using var session = new Session(); await Task.Delay(1); }"));

    [Fact]
    public Task UsingStatement_GetsAwait() => Verify.Fixes(
        Program(WaitsForLoop, "async Task M(Session session) { using ({|LG5003:session|}) await Task.Delay(1); }"),
        Program(WaitsForLoop, "async Task M(Session session) { await using (session) await Task.Delay(1); }"));

    [Fact]
    public Task CallOfDispose_BecomesAnAwaitedDisposeAsync() => Verify.Fixes(
        Program(WaitsForLoop, "async Task M(Session session) { {|LG5003:session|}.Dispose(); await Task.Delay(1); }"),
        Program(WaitsForLoop, "async Task M(Session session) { await session.DisposeAsync(); await Task.Delay(1); }"));

    [Fact]
    public Task Undisposed_GetsAwaitUsing() => Verify.Fixes(
        OnlyAsync("async Task M() { var session = {|LG5003:new Session()|}; session.Touch(); await Task.Delay(1); }"),
        OnlyAsync("async Task M() { await using var session = new Session(); session.Touch(); await Task.Delay(1); }"));

    private static string Program(string members, string member) => $$"""
        static class Send { public static Task SendAsync() => Task.Delay(1); }
        static class Owner { public static Task StopAsync() => Task.Delay(1); }
        sealed class Session : IDisposable, IAsyncDisposable { {{members}} }
        class User { {{member}} }
        """;

    private static string OnlyAsync(string member) => $$"""
        sealed class Reader(Task loop) { public bool HasEnded => loop.IsCompleted; }
        sealed class Session : IAsyncDisposable
        {
            int _count;
            Task _loop = Task.Delay(1);
            public void Touch() => _count++;
            public Reader MakeReader() => new(_loop);
            public async Task<object> OpenAsync() { await Task.Delay(1); return this; }
            public async ValueTask DisposeAsync() => await _loop;
        }
        class User { {{member}} }
        """;
}
