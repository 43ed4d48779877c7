using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Tasks.LG1001DroppedTaskAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1001DroppedTaskTests
{
    private const string Work = """
        Task SaveAsync() => File.WriteAllTextAsync("a", "b");
        ValueTask SendAsync() => new ValueTask(SaveAsync());
        Task<int> CountAsync() => Task.FromResult(1);
        async Task GuardedAsync() { try { await SaveAsync(); } catch (Exception e) { Console.WriteLine(e); } }
        static Task Watched(Task task) { task.ContinueWith(t => Console.WriteLine(t.Exception)); return task; }
        static Task Same(Task task) => task;
        Func<Task> _work; Task _task; bool _flag; Subject _next;

        """;

    [Theory]
    [InlineData("void Run() { {|LG1001:SaveAsync()|}; }")]
    [InlineData("async Task Run() { {|LG1001:SaveAsync()|}; await SendAsync(); }")]
    [InlineData("void Run() { {|LG1001:SendAsync()|}; }")]
    [InlineData("void Run() { {|LG1001:CountAsync()|}; }")]
    [InlineData("void Run() => {|LG1001:SaveAsync()|};")]
    [InlineData("Subject() => {|LG1001:SaveAsync()|};")]
    [InlineData("int Size { get { {|LG1001:SaveAsync()|}; return 1; } }")]
    [InlineData("void Run() { {|LG1001:_next?.SaveAsync()|}; }")]
    [InlineData("void Run() { {|LG1001:_next?._next?.SaveAsync()|}; }")]
    [InlineData("void Run() { {|LG1001:_work?.Invoke()|}; }")]
    [InlineData("void Run() { {|LG1001:_work()|}; }")]
    [InlineData("Action Run() => () => {|LG1001:SaveAsync()|};")]
    [InlineData("Action Run() => () => { {|LG1001:SaveAsync()|}; };")]
    [InlineData("Func<Task> Run() => async () => { {|LG1001:SaveAsync()|}; await SendAsync(); };")]
    [InlineData("void Run() { void Local() => {|LG1001:SaveAsync()|}; Local(); }")]
    [InlineData("void Run() { for (int i = 0; i < 3; {|LG1001:SaveAsync()|}) i++; }")]
    [InlineData("void Run() { {|LG1001:SaveAsync().ConfigureAwait(false)|}; }")]
    [InlineData("void Run() { {|LG1001:SendAsync().AsTask()|}; }")]
    [InlineData("void Run() { {|LG1001:(_flag ? SaveAsync() : SendAsync().AsTask()).ConfigureAwait(false)|}; }")]
    [InlineData("void Run() { {|LG1001:Task.Run(() => Console.WriteLine())|}; }")]
    [InlineData("void Run() { {|LG1001:Task.Delay(100)|}; }")]
    [InlineData("void Run() { {|LG1001:Same(SaveAsync())|}; }")]
    [InlineData("void Run() { {|LG1001:Task.WhenAll(SaveAsync(), SaveAsync())|}; }")]
    [InlineData("void Run() { {|LG1001:SaveAsync().ContinueWith(_ => Console.WriteLine())|}; }")]
    [InlineData("void Run() { {|LG1001:CountAsync().ContinueWith(t => Console.WriteLine(t.Result))|}; }")]
    [InlineData("void Run() { {|LG1001:SaveAsync().ContinueWith(t => Console.WriteLine(t.Exception), TaskContinuationOptions.OnlyOnRanToCompletion)|}; }")]
    [InlineData("void Run() { try { {|LG1001:SaveAsync()|}; } catch (IOException) { } }")]
    [InlineData("void Run(int[] ids) { {|LG1001:ids.Select(id => SaveAsync())|}; }")]
    [InlineData("async IAsyncEnumerable<int> Numbers() { await SaveAsync(); yield return 1; } void Run() { {|LG1001:Numbers()|}; }")]
    [InlineData("Task Begin() { if (_flag) return Task.CompletedTask; return SaveAsync(); } void Run() { {|LG1001:Begin()|}; }")]
    [InlineData("Task Begin() { var end = new TaskCompletionSource(); SaveAsync().ContinueWith(t => end.SetResult()); return end.Task; } void Run() { {|LG1001:Begin()|}; }")]
    [InlineData("Task Begin() { if (_flag) return SaveAsync(); _task = SaveAsync(); return _task; } void Run() { {|LG1001:Begin()|}; }")]
    [InlineData("Task Begin() { return Task.CompletedTask; } void Run() { {|LG1001:Begin()|}; }")]
    [InlineData("void OnCompleted(Action rest) { {|LG1001:Task.Run(rest)|}; }")]
    public Task NobodyTakesTheTask_Reports(string member) => Verify.Reports(Work + member);

    [Theory]
    [InlineData("async Task Run() { await SaveAsync(); }")]
    [InlineData("Task Run() => SaveAsync();")]
    [InlineData("Task Run() { return SaveAsync(); }")]
    [InlineData("void Run() { _task = SaveAsync(); }")]
    [InlineData("void Run() { SaveAsync().Wait(); }")]
    [InlineData("void Run() { SaveAsync().GetAwaiter().GetResult(); }")]
    [InlineData("int Run() => CountAsync().Result;")]
    [InlineData("Func<Task> Run() => () => SaveAsync();")]
    [InlineData("async Task Run() { await (_next?.SaveAsync() ?? Task.CompletedTask); }")]
    [InlineData("void Run() { _ = SaveAsync(); }")]
    [InlineData("void Run() { GuardedAsync(); }")]
    [InlineData("void Run() { Task.Run(() => { try { Console.WriteLine(); } catch (Exception) { } }); }")]
    [InlineData("void Run() { Task.Run(GuardedAsync); }")]
    [InlineData("void Run() { SaveAsync().ContinueWith(t => Console.WriteLine(t.Exception)); }")]
    [InlineData("void Run() { SaveAsync().ContinueWith(t => Console.WriteLine(), TaskContinuationOptions.OnlyOnFaulted); }")]
    [InlineData("void Run() { Watched(SaveAsync()); }")]
    [InlineData("void Run() { Same(_task); }")]
    [InlineData("void Run() { _task.ContinueWith(_ => Console.WriteLine()); }")]
    [InlineData("void Run(TaskCompletionSource end) { SaveAsync().ContinueWith(_ => end.SetResult()); }")]
    [InlineData("void Log(Task t) { } void Run() { SaveAsync().ContinueWith(Log); }")]
    [InlineData("void Run() { Interlocked.Exchange(ref _task, SaveAsync()); }")]
    [InlineData("void Run(ConcurrentDictionary<int, Task> all) { all.GetOrAdd(1, _ => SaveAsync()); }")]
    [InlineData("void Run(Queue<Task> all) { all.Dequeue(); }")]
    [InlineData("void Run(List<Task> all) { all.Add(SaveAsync()); }")]
    [InlineData("void Run() { Task.FromResult(1); }")]
    [InlineData("System.Linq.Expressions.Expression<Action<Subject>> Run() => s => s.SaveAsync();")]
    [InlineData("async Task Run(int[] ids) { await Task.WhenAll(ids.Select(id => SaveAsync())); }")]
    [InlineData("void Run(int[] ids) { ids.Select(id => id).ToList(); }")]
    [InlineData("Task Begin() { if (_flag) return Task.CompletedTask; return _task = SaveAsync(); } void Run() { Begin(); }")]
    [InlineData("Task Begin() { if (_task.IsCompleted) _task = SaveAsync(); return _task; } void Run() { Begin(); }")]
    [InlineData("Task Begin() => _task ??= SaveAsync(); void Run() { Begin(); }")]
    [InlineData("Task Begin() { var started = SaveAsync(); _task = started; return started; } Task Again() => Begin(); void Run() { Again(); }")]
    [InlineData("Task Begin() { Console.WriteLine(); return Task.CompletedTask; } void Run() { Begin(); }")]
    [InlineData("class Awaiter : System.Runtime.CompilerServices.INotifyCompletion { public void OnCompleted(Action rest) { Task.Run(rest); } }")]
    public Task SomebodyTakesTheTask_IsSilent(string member) => Verify.Silent(Work + member);

    [Theory]
    [InlineData("try { {|LG1001:Save()|}; } catch (Exception) { }", "the 'catch' around it never sees its exception")]
    [InlineData("using (var s = new MemoryStream()) { {|LG1001:Save()|}; }", "what the 'using' around it disposes may go before it ends")]
    [InlineData("{|LG1001:Save()|}; await Save();", "'Run' goes on before it has ended")]
    [InlineData("Action a = () => {|LG1001:Save()|}; await Save();", "the lambda returns before it ends")]
    [InlineData("{|LG1001:Save().ContinueWith(_ => { Console.WriteLine(); })|}; await Save();", "nor the failure of what it continues")]
    public Task Message_SaysWhatGoesWrong(string body, string because) => Verify.Reports(
        $$"""Task Save() => File.WriteAllTextAsync("a", "b"); async Task Run() { {{body}} }""", because);

    [Fact]
    public Task CustomAwaitable_Dropped_Reports() => Verify.Reports("""
        using System.Runtime.CompilerServices;
        class Job { public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }
        class Jobs { Job Start() => new Job(); void Run() { {|LG1001:Start()|}; } }
        """);

    [Fact]
    public Task TypeWithoutAwaiter_Dropped_IsSilent() => Verify.Silent("""
        class Job { public string GetAwaiter() => ""; }
        class Jobs { Job Start() => new Job(); void Run() { Start(); } }
        """);

    [Fact]
    public Task SilencedForTheCompiler_InAsyncMethod_IsSilent() => Verify.Silent("""
        Task Save() => Task.Delay(1);
        async Task Run()
        {
        #pragma warning disable CS4014
            Save();
        #pragma warning restore CS4014
            await Save();
        }
        """);

    [Fact]
    public Task SilencedForTheCompiler_WhereItNeverWarns_Reports() => Verify.Reports("""
        Task Save() => Task.Delay(1);
        void Run()
        {
        #pragma warning disable CS4014
            {|LG1001:Save()|};
        #pragma warning restore CS4014
        }
        """);

    [Fact]
    public Task InDispose_IsLeftToTheRuleOfCleanup() => Verify.Silent("""
        class Owner : IDisposable { Task Save() => Task.Delay(1); public void Dispose() { Save(); } }
        """);

    [Fact]
    public Task OnATestDouble_IsSilent() => Verify.Silent("""
        namespace NSubstitute { public static class SubstituteExtensions { public static T Received<T>(this T substitute) => substitute; } }
        namespace Tests { using NSubstitute; class Check { void Run(Stream s) { s.Received().FlushAsync(); } } }
        """);

    [Fact]
    public Task QueuedInABatch_IsSilent() => Verify.Silent("""
        namespace StackExchange.Redis { public interface IBatch { Task SetAsync(string key); } }
        class Cache { void Fill(StackExchange.Redis.IBatch batch) { batch.SetAsync("a"); } }
        """);

    [Theory]
    [InlineData("void Run() { SaveAsync(; }")]
    [InlineData("Task Save() => null; void Run() { Save( }")]
    [InlineData("void Run() { Missing().ConfigureAwait(false); }")]
    [InlineData("async Task Run() { await ; }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(member);
}
