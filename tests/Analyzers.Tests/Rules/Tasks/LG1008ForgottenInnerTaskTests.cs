using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Tasks.LG1008ForgottenInnerTaskAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1008ForgottenInnerTaskTests
{
    private const string Work = """
        Task WorkAsync() => File.WriteAllTextAsync("a", "b");
        Task<T> Queue<T>(Func<T> action) => Task.Run(action);
        Task _task; Task<Task> _both; List<Task> _all = new();

        """;

    [Theory]
    [InlineData("async Task Run() { await {|LG1008:Task.Factory.StartNew(async () => await WorkAsync())|}; }")]
    [InlineData("async Task Run() { await {|LG1008:Task.Factory.StartNew(() => WorkAsync())|}.ConfigureAwait(false); }")]
    [InlineData("async Task Run() { await {|LG1008:WorkAsync().ContinueWith(async t => await WorkAsync())|}; }")]
    [InlineData("async Task Run() { await {|LG1008:Task.Run<Task>(async () => await WorkAsync())|}; }")]
    [InlineData("async Task Run() { await {|LG1008:Queue(async () => await WorkAsync())|}; }")]
    [InlineData("async Task Run() { var t = {|LG1008:Queue(WorkAsync)|}; await t; }")]
    [InlineData("async Task Run() { var inner = await {|LG1008:Queue(WorkAsync)|}; }")]
    [InlineData("async Task Run(int[] ids) { await Task.WhenAll(ids.Select(id => {|LG1008:Task.Factory.StartNew(async () => await Task.Delay(id))|})); }")]
    [InlineData("async Task Run() { var a = {|LG1008:Queue(WorkAsync)|}; var b = {|LG1008:Queue(WorkAsync)|}; await Task.WhenAll(a, b); }")]
    public Task OnlyTheOuterOneIsAwaited_Reports(string member) =>
        Verify.Reports(Work + member, because: "'await' lasts until the delegate has returned its task, not until that task has ended");

    [Theory]
    [InlineData("Task Run() => {|LG1008:Task.Factory.StartNew(async () => await WorkAsync())|};")]
    [InlineData("void Run() { _task = {|LG1008:Task.Factory.StartNew(async () => await WorkAsync(), TaskCreationOptions.LongRunning)|}; }")]
    [InlineData("void Run() { _all.Add({|LG1008:Task.Factory.StartNew(async () => await WorkAsync())|}); }")]
    [InlineData("async Task Run() { Task t = {|LG1008:Queue(WorkAsync)|}; await t; }")]
    [InlineData("void Run() { var t = {|LG1008:Queue(WorkAsync)|}; Task.WaitAll(t); }")]
    public Task TakenForAPlainTask_Reports(string member) =>
        Verify.Reports(Work + member, because: "as a 'Task' it ends when the delegate has returned its task");

    [Fact]
    public Task WaitedFor_Reports() => Verify.Reports(
        Work + "void Run() { {|LG1008:Task.Factory.StartNew(async () => await WorkAsync())|}.Wait(); }", because: "'Wait' lasts until", path: "Task.Factory");

    [Theory]
    [InlineData("async Task Run() { await Task.Factory.StartNew(async () => await WorkAsync()).Unwrap(); }")]
    [InlineData("async Task Run() { await await Task.Factory.StartNew(async () => await WorkAsync()); }")]
    [InlineData("async Task Run() { await Task.Factory.StartNew(() => WorkAsync().Wait()); }")]
    [InlineData("async Task Run() { await Task.Run(async () => await WorkAsync()); }")]
    [InlineData("async Task Run() { var inner = await Queue(WorkAsync); await inner; }")]
    [InlineData("async Task Run() { var t = Queue(WorkAsync); await t; await t.Result; }")]
    [InlineData("Task<Task> Run() => Queue(WorkAsync);")]
    [InlineData("void Run() { _both = Queue(WorkAsync); }")]
    [InlineData("async Task Run(Task a, Task b) { await Task.WhenAny(a, b); }")]
    [InlineData("async Task Run(TaskCompletionSource<Task> source) { await source.Task; }")]
    [InlineData("async Task Run(int[] ids) { await Task.WhenAll(ids.Select(id => Task.Factory.StartNew(async () => await Task.Delay(id)).Unwrap())); }")]
    public Task InnerTaskIsSeenOrThereIsNone_IsSilent(string member) => Verify.Silent(Work + member);

    [Theory]
    [InlineData("async Task Run() { await Task.Factory.StartNew(async () => }")]
    [InlineData("async Task Run() { await Task.Factory.Start(async () => await WorkAsync()); }")]
    public Task HalfWritten_IsSilent(string member) => Verify.SilentOnBrokenCode(Work + member);
}
