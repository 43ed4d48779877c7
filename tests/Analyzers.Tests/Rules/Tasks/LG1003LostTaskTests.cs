using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Tasks.LG1003LostTaskAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1003LostTaskTests
{
    private const string Work = """
        Task SaveAsync() => File.WriteAllTextAsync("a", "b");
        Task<int> CountAsync() => Task.Run(() => 1);
        async Task GuardedAsync() { try { await SaveAsync(); } catch (Exception e) { Console.WriteLine(e); } }
        static void Ignore(Task task) { }
        static async Task Observe(Task task) => await task;
        static Task Same(Task task) => task;
        void Keep(Task task) => _task = task;
        Task _task; List<Task> _all; bool _flag;

        """;

    [Theory]
    [InlineData("void Run() { var t = {|LG1003:SaveAsync()|}; }")]
    [InlineData("void Run() { var t = {|LG1003:SaveAsync()|}; Console.WriteLine(t.Id); }")]
    [InlineData("void Run() { Task t; t = {|LG1003:SaveAsync()|}; }")]
    [InlineData("async Task Run() { var t = {|LG1003:SaveAsync()|}; if (_flag) return; await t; }")]
    [InlineData("async Task Run() { var t = {|LG1003:SaveAsync()|}; if (_flag) throw new IOException(); await t; }")]
    [InlineData("async Task Run() { var t = {|LG1003:SaveAsync()|}; t = SaveAsync(); await t; }")]
    [InlineData("async Task Run(int[] ids) { foreach (int id in ids) { var t = {|LG1003:SaveAsync()|}; if (id > 1) continue; await t; } }")]
    [InlineData("void Run() { var t = {|LG1003:SaveAsync()|}; Ignore(t); }")]
    [InlineData("void Run() { var t = {|LG1003:SaveAsync()|}; var u = t; }")]
    [InlineData("void Run() { var t = {|LG1003:SaveAsync()|}; var u = Same(t); }")]
    [InlineData("void Run() { var t = {|LG1003:SaveAsync()|}.ConfigureAwait(false); }")]
    [InlineData("bool Run() { var t = {|LG1003:SaveAsync()|}; return t == null; }")]
    [InlineData("void Run() { var t = {|LG1003:SaveAsync()|}; Action a = () => Console.WriteLine(t.Id); a(); }")]
    [InlineData("async Task Run() { var d = Task.Delay(5); var first = {|LG1003:Task.WhenAny(SaveAsync(), d)|}; if (first == d) throw new TimeoutException(); await SaveAsync(); }")]
    [InlineData("void Run() { var t = {|LG1003:Task.Delay(5)|}; }")]
    [InlineData("async Task Run() { var t = {|LG1003:SaveAsync()|}; try { await CountAsync(); await t; } catch (IOException) { return; } }")]
    [InlineData("bool Try(out Task t) { t = SaveAsync(); return true; } void Run() { {|LG1003:Try(out var t)|}; }")]
    [InlineData("(int, Task) Start() => (1, SaveAsync()); int Run() { var (id, t) = {|LG1003:Start()|}; return id; }")]
    public Task SomePathLosesTheTask_Reports(string member) => Verify.Reports(Work + member);

    [Theory]
    [InlineData("async Task Run() { var t = SaveAsync(); await t; }")]
    [InlineData("Task Run() { var t = SaveAsync(); return t; }")]
    [InlineData("async Task Run() { var t = SaveAsync(); if (_flag) { await t; return; } await t; }")]
    [InlineData("async Task Run() { var t = SaveAsync(); try { if (_flag) return; } finally { await t; } }")]
    [InlineData("void Run() { var t = SaveAsync(); _task = t; }")]
    [InlineData("void Run() { var t = SaveAsync(); _all.Add(t); }")]
    [InlineData("async Task Run() { var a = SaveAsync(); var b = SaveAsync(); await Task.WhenAll(a, b); }")]
    [InlineData("void Run() { var t = SaveAsync(); t.Wait(); }")]
    [InlineData("int Run() { var t = CountAsync(); return t.Result; }")]
    [InlineData("void Run() { var t = SaveAsync(); t.GetAwaiter().GetResult(); }")]
    [InlineData("void Run() { var t = SaveAsync(); _ = t.ContinueWith(x => Console.WriteLine(x.Exception)); }")]
    [InlineData("void Run() { var t = SaveAsync(); Keep(t); }")]
    [InlineData("void Run() { var t = SaveAsync(); _ = Observe(t); }")]
    [InlineData("Task Run() { var t = SaveAsync(); return Same(t); }")]
    [InlineData("Func<Task> Run() { var t = SaveAsync(); return async () => await t; }")]
    [InlineData("void Run() { var t = SaveAsync(); async Task End() => await t; _ = End(); }")]
    [InlineData("void Run(out Task result) { var t = SaveAsync(); result = t; }")]
    [InlineData("IEnumerable<Task> Run() { var t = SaveAsync(); yield return t; }")]
    [InlineData("(int, Task) Run() { var t = SaveAsync(); return (1, t); }")]
    [InlineData("Task[] Run() { var t = SaveAsync(); return new[] { t }; }")]
    [InlineData("void Run() { var t = SaveAsync(); _ = t; }")]
    [InlineData("void Run() { var t = GuardedAsync(); }")]
    [InlineData("async Task Run() { var d = Task.Delay(5); if (_flag) return; await d; }")]
    [InlineData("async Task Run() { var first = Task.WhenAny(_task, Task.Delay(5)); while (!first.IsCompleted) await Task.Yield(); }")]
    [InlineData("async Task Run() { Task t = null; if (_flag) t = SaveAsync(); if (t != null) await t; }")]
    [InlineData("async Task Run(bool save) { Task t = null; if (save) t = SaveAsync(); if (save) await t; }")]
    [InlineData("async Task<int> Run() { var t = CountAsync(); if (t.IsCompletedSuccessfully) return 1; return await t; }")]
    [InlineData("async Task Run() { var t = SaveAsync(); while (true) { if (t.IsCompleted) { await t; return; } } }")]
    [InlineData("async Task Run() { Task last = null; Action a = () => last = SaveAsync(); a(); await last; }")]
    [InlineData("Task<int> Run() { var t = CountAsync(); return t switch { { IsCompleted: true } => t, _ => Task.FromResult(1) }; }")]
    [InlineData("Task Run(int n) { var t = SaveAsync(); return n switch { 0 => t, _ => t.ContinueWith(_ => { }) }; }")]
    [InlineData("async Task Run() { var t = Task.CompletedTask; bool on = _flag; if (on) t = SaveAsync(); var e = on ? null : new IOException(); if (e != null) return; await t; }")]
    public Task EveryPathTakesCareOfTheTask_IsSilent(string member) => Verify.Silent(Work + member);

    [Theory]
    [InlineData("var t = {|LG1003:Save()|};", "'t' goes out of scope and was never awaited or passed on", "}")]
    [InlineData("var t = {|LG1003:Save()|}; if (_flag) return; await t;", "not on the one that leaves here", "return;")]
    [InlineData("var t = {|LG1003:Save()|}; if (_flag) throw new IOException(); await t;", "not on the one that throws here", "throw new IOException();")]
    [InlineData("var t = {|LG1003:Save()|}; t = null; await Save();", "'t' gets another value", "t = null")]
    public Task Message_SaysWhereItIsLost(string body, string because, string lostAt) => Verify.Reports(
        $$"""bool _flag; Task Save() => File.WriteAllTextAsync("a", "b"); async Task Run() { {{body}} }""", because, lostAt);

    [Theory]
    [InlineData("Task Save() => null; async Task Run() { var t = Save(); return await }")]
    [InlineData("Task Save() => null; void Run() { var t = Save(); Missing(t); }")]
    [InlineData("Task Save() => null; void Run() { var t = Save(); t. }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(member);
}
