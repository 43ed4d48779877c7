using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Tasks.LG1010BrokenPromiseAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1010BrokenPromiseTests
{
    private const string Members = """
        bool _flag;
        Task<int> _pending;
        TaskCompletionSource<int> _stored;
        event Action Done;
        enum Kind { Good, Bad }
        Kind _kind;
        interface ILink { void Ask(Action<string> answered); IDisposable Listen(Action<string> heard); }
        ILink _link;
        static int Read() => new Random().Next();
        static void Log(object what) => Console.WriteLine(what);
        static void Complete(TaskCompletionSource<int> source) => source.TrySetResult(1);
        static Task<int> ReadAsync(TaskCompletionSource<int> source) => source.Task;

        """;

    [Theory]
    [InlineData("if (_flag) return s.Task; s.SetResult(1); return s.Task;")]
    [InlineData("if (_flag) s.SetResult(1); return s.Task;")]
    [InlineData("Log(1); return s.Task;")]
    [InlineData("if (_pending == s.Task) Log(1); return s.Task;")]
    [InlineData("switch (Read()) { case 1: s.SetResult(1); break; case 2: s.SetException(new IOException()); break; } return s.Task;")]
    [InlineData("switch (_kind) { case Kind.Good: s.SetResult(1); break; case Kind.Bad: Log(s); break; } return s.Task;")]
    [InlineData("switch (_kind) { case Kind.Good: s.SetResult(1); break; } return s.Task;")]
    [InlineData("_link.Ask(text => { if (text != null) s.SetResult(1); else Log(text); }); return s.Task;")]
    [InlineData("_link.Ask(text => { if (text == null) { Log(text); return; } s.SetResult(1); }); return s.Task;")]
    [InlineData("_link.Ask(text => { switch (text) { case null: Log(text); break; default: s.SetResult(1); break; } }); return s.Task;")]
    [InlineData("try { s.SetResult(Read()); } catch (Exception e) { Log(e); } return s.Task;")]
    [InlineData("try { int n = Read(); s.SetResult(n); } catch (OperationCanceledException) { } return s.Task;")]
    [InlineData("_pending = s.Task; if (_flag) return null; s.TrySetResult(1); return null;")]
    [InlineData("_pending = s.Task; if (_flag) throw new IOException(); s.TrySetResult(1); return null;")]
    [InlineData("_pending = s.Task; s = new TaskCompletionSource<int>(); s.SetResult(1); return s.Task;")]
    [InlineData("Task.Run(() => { if (_flag) return; s.SetResult(1); }); return s.Task;")]
    [InlineData("Task.Run(() => { try { s.SetResult(Read()); } catch (Exception e) { Log(e); } }); return s.Task;")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => { if (Read() > 0) s.SetResult(1); }); return s.Task;")]
    [InlineData("if (_flag) return s.Task; Done += () => s.SetResult(1); return s.Task;")]
    [InlineData("new Thread(() => { if (_flag) throw new IOException(); s.SetResult(1); }).Start(); return s.Task;")]
    public Task SomePathNeverCompletesIt_Reports(string body) =>
        Verify.Reports($$"""{{Members}}Task<int> Run() { var s = {|LG1010:new TaskCompletionSource<int>()|}; {{body}} }""");

    [Theory]
    [InlineData("if (_flag) { s.SetCanceled(); return s.Task; } s.SetResult(1); return s.Task;")]
    [InlineData("if (_flag) s.SetResult(1); else s.SetCanceled(); return s.Task;")]
    [InlineData("if (_flag) return Task.FromResult(1); s.SetResult(1); return s.Task;")]
    [InlineData("switch (Read()) { case 1: s.SetResult(1); break; default: s.SetException(new IOException()); break; } return s.Task;")]
    [InlineData("try { s.SetResult(Read()); } catch (Exception e) { s.SetException(e); } return s.Task;")]
    [InlineData("try { s.SetResult(Read()); } catch (Exception e) { Log(e); return Task.FromResult(0); } return s.Task;")]
    [InlineData("try { if (_flag) return s.Task; } finally { s.TrySetResult(1); } return s.Task;")]
    [InlineData("bool ok = Read() > 1; if (ok) s.SetResult(1); if (!ok) s.SetCanceled(); return s.Task;")]
    [InlineData("if (_flag) Complete(s); else s.SetResult(1); return s.Task;")]
    [InlineData("_stored = s; if (_flag) return s.Task; s.SetResult(1); return s.Task;")]
    [InlineData("Done += () => s.SetResult(1); if (_flag) return s.Task; return s.Task;")]
    [InlineData("Action end = () => s.SetResult(1); s = new TaskCompletionSource<int>(); Done += end; return s.Task;")]
    [InlineData("void End() => s.SetResult(1); if (_flag) return s.Task; Done += End; return s.Task;")]
    [InlineData("switch (_kind) { case Kind.Good: s.SetResult(1); break; case Kind.Bad: s.SetCanceled(); break; } return s.Task;")]
    [InlineData("_link.Ask(text => { if (text != null) s.SetResult(1); else s.SetCanceled(); }); return s.Task;")]
    [InlineData("_link.Ask(text => { if (text == \"end\") s.TrySetResult(1); }); return s.Task;")]
    [InlineData("_link.Ask(text => { switch (text) { case \"end\": s.TrySetResult(1); break; } }); return s.Task;")]
    [InlineData("_link.Listen(text => { if (text != null) s.TrySetResult(1); else Log(text); }); return s.Task;")]
    [InlineData("new List<int>().ForEach(n => { if (n > 1) s.TrySetResult(n); else Log(n); }); return s.Task;")]
    [InlineData("Done += () => { if (_flag) s.TrySetResult(1); }; return s.Task;")]
    [InlineData("new CancellationToken(_flag).Register(() => s.TrySetCanceled()); if (_flag) s.TrySetResult(1); return s.Task;")]
    [InlineData("new CancellationToken(_flag).Register(state => ((TaskCompletionSource<int>)state).TrySetCanceled(), s); return s.Task;")]
    [InlineData("Task.Run(() => { if (_flag) { s.SetResult(0); return; } s.SetResult(1); }); return s.Task;")]
    [InlineData("Task.Run(() => { try { s.SetResult(Read()); } catch (Exception e) { s.SetException(e); } }); return s.Task;")]
    [InlineData("Task.Run(() => { if (_flag) return; s.SetResult(1); }); Task.Run(() => s.TrySetCanceled()); return s.Task;")]
    [InlineData("Task.Run(() => { if (_flag) return; s.SetResult(1); }); Done += () => s.TrySetCanceled(); return s.Task;")]
    [InlineData("Task.Run(() => { if (_flag) return; s.SetResult(1); }); return Task.FromResult(1);")]
    [InlineData("if (_flag) s.SetResult(1); return null;")]
    [InlineData("Task.WaitAny(s.Task, Task.Delay(5)); return null;")]
    [InlineData("return s.Task.WaitAsync(TimeSpan.FromSeconds(1));")]
    public Task EveryPathCompletesIt_OrSomebodyElseMay_IsSilent(string body) =>
        Verify.Silent($$"""{{Members}}Task<int> Run() { var s = new TaskCompletionSource<int>(); {{body}} }""");

    [Theory]
    [InlineData("if (_flag) return s.Task; s.SetResult(1); return s.Task;", "'s' is completed or passed on on other paths, but not on the one that leaves here", "return s.Task; s.Set")]
    [InlineData("_pending = s.Task; if (_flag) throw new IOException(); s.SetResult(1); return null;", "but not on the one that throws here", "throw new")]
    [InlineData("Log(1); return s.Task;", "'s' goes out of scope and was never completed or passed on", "return s.Task;")]
    [InlineData("_pending = s.Task; s = null; return null;", "'s' gets another value before it is completed", "s = null")]
    public Task Message_SaysWhichPath(string body, string because, string lostAt) =>
        Verify.Reports($$"""{{Members}}Task<int> Run() { var s = {|LG1010:new TaskCompletionSource<int>()|}; {{body}} }""", because, lostAt);

    [Fact]
    public Task AwaitedByTheMethodThatIsToCompleteIt_Reports() => Verify.Reports(
        "async Task Run() { TaskCompletionSource s = {|LG1010:new()|}; Console.WriteLine(); await s.Task; }", because: "TaskCompletionSource");

    [Fact]
    public Task AwaitedAfterItIsCompleted_IsSilent() => Verify.Silent(
        "async Task Run() { TaskCompletionSource s = new(); s.SetResult(); await s.Task; }");

    [Fact]
    public Task AwaitedWhereItHasEnded_IsSilent() => Verify.Silent(
        "async Task Run() { TaskCompletionSource s = new(); if (await Task.WhenAny(s.Task, Task.Delay(5)) == s.Task) await s.Task; if (s.Task.IsCompleted) await s.Task; }");

    [Fact]
    public Task AwaitedWhereItHasNotEnded_Reports() => Verify.Reports(
        "async Task Run() { TaskCompletionSource s = {|LG1010:new()|}; if (await Task.WhenAny(s.Task, Task.Delay(5)) != s.Task) await s.Task; }");

    [Theory]
    [InlineData("Task Never() => new TaskCompletionSource().Task;")]
    [InlineData("Task Never() { var s = new TaskCompletionSource(); return s.Task; }")]
    [InlineData("async Task Never() { var s = new TaskCompletionSource(); await s.Task.ConfigureAwait(false); }")]
    public Task TaskThatIsMeantNeverToEnd_IsSilent(string member) => Verify.Silent(member);

    [Fact]
    public Task SourceThatMayCompleteItself_IsSilent() => Verify.Silent(
        """
        sealed class Timed : TaskCompletionSource<int> { public Timed() => TrySetCanceled(); }
        Task<int> Run() { var s = new Timed(); return s.Task; }
        """);

    [Theory]
    [InlineData("Task<int> Run() { var s = new TaskCompletionSource<int>(); s. return s.Task; }")]
    [InlineData("Task<int> Run() { var s = new TaskCompletionSource<int>(; if ( return s.Task; }")]
    [InlineData("Task<int> Run() { var s = new TaskCompletionSource<Missing>(); s.SetResult(Missing.Value); return s.Task; }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(member);
}
