using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<LifetimeGuard.Analyzers.Rules.Tasks.LG1004UnseenMemberTaskAnalyzer>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1004UnseenMemberTaskTests
{
    private const string Members = """
        private Task _task;
        private static Task LoadAsync() => Task.FromException(new InvalidOperationException());

        """;

    [Theory]
    [InlineData("void Run() { _task = {|LG1004:LoadAsync()|}; }")]
    [InlineData("void Run() => this._task ??= {|LG1004:LoadAsync()|};")]
    [InlineData("void Run(bool all) { _task = all ? {|LG1004:LoadAsync()|} : null; }")]
    [InlineData("private Task Loading { get; set; } = {|LG1004:LoadAsync()|};")]
    [InlineData("private readonly Task _loading = {|LG1004:LoadAsync()|};")]
    [InlineData("private class Cache { public Task Loading; } void Run() { var c = new Cache { Loading = {|LG1004:LoadAsync()|} }; }")]
    public Task NothingReadsIt_Reports(string member) => Verify.Reports(Members + member, because: "nothing ever reads it");

    [Theory]
    [InlineData("void Run() { if (_task == null) _task = {|LG1004:LoadAsync()|}; }")]
    [InlineData("void Run() { if (_task is { IsCompleted: false }) return; _task = {|LG1004:LoadAsync()|}; }")]
    [InlineData("bool Run() { _task = {|LG1004:LoadAsync()|}; return _task?.IsCompleted == true; }")]
    [InlineData("string Run() { _task = {|LG1004:LoadAsync()|}; return _task.Status + nameof(_task); }")]
    public Task OnlyLookedAt_Reports(string member) => Verify.Reports(Members + member, because: "it is only asked whether it is there or has ended", path: "_task");

    [Theory]
    [InlineData("void Run() { _task = LoadAsync(); } async Task End() => await _task;")]
    [InlineData("void Run() { _task = LoadAsync(); } Task End() => _task;")]
    [InlineData("Task Run() => _task ??= LoadAsync();")]
    [InlineData("Task Run() { return _task = LoadAsync(); }")]
    [InlineData("void Run() { _task = LoadAsync(); } void End() => _task.Wait();")]
    [InlineData("void Run() { _task = LoadAsync(); } void End() { var t = _task; t?.Wait(); }")]
    [InlineData("void Run() { _task = LoadAsync(); } Task End() => Task.WhenAll(_task);")]
    [InlineData("void Run() { _task = LoadAsync(); } bool Failed => _task.IsFaulted;")]
    [InlineData("void Run() { _task = LoadAsync(); } Task End() => Interlocked.Exchange(ref _task, null);")]
    [InlineData("void Run() { _task = LoadAsync(); } Func<Task> End() => () => _task;")]
    [InlineData("protected Task Open; void Run() { Open = LoadAsync(); }")]
    [InlineData("void Run() { _task = Task.CompletedTask; }")]
    [InlineData("void Run() { _task = Task.Delay(5); }")]
    [InlineData("void Run() { _task = LoadAsync(); } public void Dispose() => _task?.Dispose();")]
    [InlineData("void Run(Task given) { _task = given; }")]
    [InlineData("void Run() { _task = SafeAsync(); } async Task SafeAsync() { try { await LoadAsync(); } catch (Exception e) { Console.WriteLine(e); } }")]
    public Task SeenOrNothingToSee_IsSilent(string member) => Verify.Silent(Members + member);

    [Fact]
    public Task HalfWritten_IsSilent() => Verify.SilentOnBrokenCode(Members + "void Run() { _task = LoadAsync(); } async Task End() { await _ta }");
}
