using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Tasks.LG1002DiscardedTaskAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Tasks.LG1002DiscardedTaskCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1002DiscardedTaskTests
{
    private const string Work = """
        Task SaveAsync() => File.WriteAllTextAsync("a", "b");
        ValueTask SendAsync() => new ValueTask(SaveAsync());
        async Task GuardedAsync() { try { await SaveAsync(); } catch (Exception e) { Console.WriteLine(e); } }
        async Task PartlyGuardedAsync() { try { await SaveAsync(); } catch (IOException e) { Console.WriteLine(e); } }
        async Task RethrowingAsync() { try { await SaveAsync(); } catch (Exception e) { Console.WriteLine(e); throw; } }
        static async Task Observed(Task task) { try { await task; } catch (Exception e) { Console.WriteLine(e); } }
        Task Nothing() { Console.WriteLine(); return Task.CompletedTask; }
        Subject _next; Task _task;

        """;

    private const string NotHandled = "its task is discarded, and nothing that it runs is known to handle every exception";

    [Theory]
    [InlineData("void Run() { _ = {|LG1002:SaveAsync()|}; }")]
    [InlineData("void Run() { _ = {|LG1002:SendAsync()|}; }")]
    [InlineData("void Run() => _ = {|LG1002:SaveAsync()|};")]
    [InlineData("async Task Run() { _ = {|LG1002:SaveAsync()|}; await SendAsync(); }")]
    [InlineData("Action Run() => () => _ = {|LG1002:SaveAsync()|};")]
    [InlineData("void Run() { _ = {|LG1002:_next?.SaveAsync()|}; }")]
    [InlineData("void Run() { _ = {|LG1002:SaveAsync().ConfigureAwait(false)|}; }")]
    [InlineData("void Run() { _ = {|LG1002:Task.Run(SaveAsync)|}; }")]
    [InlineData("void Run() { _ = {|LG1002:PartlyGuardedAsync()|}; }")]
    [InlineData("void Run() { _ = {|LG1002:RethrowingAsync()|}; }")]
    [InlineData("void Run() { _ = {|LG1002:Task.WhenAll(SaveAsync(), GuardedAsync())|}; }")]
    [InlineData("void Run() { _ = {|LG1002:SaveAsync().ContinueWith(t => Console.WriteLine(t.Exception), TaskContinuationOptions.OnlyOnRanToCompletion)|}; }")]
    public Task DiscardedTaskThatMayFail_IsReported(string members) => Verify.Reports(Work + members, because: NotHandled);

    [Theory]
    [InlineData("void Run() { _ = GuardedAsync(); }")]
    [InlineData("void Run() { _ = Task.Run(GuardedAsync); }")]
    [InlineData("void Run() { _ = Task.Run(async () => { try { await SaveAsync(); } catch (Exception e) { Console.WriteLine(e); } }); }")]
    [InlineData("void Run() { _ = Observed(SaveAsync()); }")]
    [InlineData("void Run() { _ = SaveAsync().ContinueWith(t => Console.WriteLine(t.Exception), TaskContinuationOptions.OnlyOnFaulted); }")]
    [InlineData("void Run() { _ = Task.Delay(100); }")]
    [InlineData("void Run() { _ = Task.FromResult(1); }")]
    [InlineData("void Run(List<Task> all) { _ = Task.WhenAll(all); }")]
    [InlineData("void Run() { _ = Nothing(); }")]
    [InlineData("void Run() { _ = _task; }")]
    [InlineData("async Task Run() { _ = await SaveAsync().ContinueWith(t => 1); }")]
    [InlineData("void Run() { var _ = SaveAsync(); _.Wait(); }")]
    public Task DiscardThatCannotHideAFailure_IsSilent(string members) => Verify.Silent(Work + members);

    [Fact]
    public Task DroppedWithoutADiscard_IsTheMatterOfAnotherRule() => Verify.Silent(Work + "void Run() { SaveAsync(); }");

    [Fact]
    public Task DiscardedCleanup_IsTheMatterOfAnotherRule() =>
        Verify.Silent(Work + "Task StopAllAsync() => SaveAsync(); void Dispose() { _ = StopAllAsync(); }");

    [Theory]
    [InlineData("static async void Forget(Task task) { try { await task; } {|LG1002:catch { }|} }")]
    [InlineData("static async Task Forget(Task task) { try { await task.ConfigureAwait(false); } {|LG1002:catch (Exception) { }|} }")]
    [InlineData("static async void Forget(ValueTask work) { try { await work; } {|LG1002:catch { return; }|} }")]
    public Task ObserverThatTellsNobody_IsReportedAtItsCatch(string members) =>
        Verify.Reports(members, because: "'Forget' catches every exception of the task that it is given and tells nobody");

    [Theory]
    [InlineData("static async void Forget(Task task) { try { await task; } catch (Exception e) { Console.WriteLine(e); } }")]
    [InlineData("static async void Forget(Task task) { try { await task; } catch (OperationCanceledException) { } }")]
    [InlineData("static async void Forget(Task task) { try { await task; } catch (Exception e) when (e is IOException) { } }")]
    [InlineData("static async Task<bool> Ends(Task task) { try { await task; return true; } catch { return false; } }")]
    [InlineData("static async Task After(Task task) { try { await task; } catch { } Console.WriteLine(); }")]
    [InlineData("async Task Run() { try { await Task.Delay(1); } catch { } }")]
    public Task CatchThatLeavesATrace_IsSilent(string members) => Verify.Silent(members);

    [Theory]
    [InlineData("void Run() { _ = Missing(); }")]
    [InlineData("Task SaveAsync() => Task.Delay(1); void Run() { _ = SaveAsync( }")]
    [InlineData("async void Forget(Task task) { try { await task; } catch (Exc) { } }")]
    public Task HalfWrittenCode_IsSilent(string members) => Verify.SilentOnBrokenCode(members);

    [Fact]
    public Task InAsyncMethod_TheFixAwaits() => Verify.Fixes(
        """
        Task SaveAsync() => File.WriteAllTextAsync("a", "b");

        async Task Run()
        {
            // first the draft
            _ = {|LG1002:SaveAsync()|};
            await Task.Yield();
        }
        """,
        """
        Task SaveAsync() => File.WriteAllTextAsync("a", "b");

        async Task Run()
        {
            // first the draft
            await SaveAsync();
            await Task.Yield();
        }
        """);

    [Fact]
    public Task BeforeACompletedTask_TheFixReturnsIt() => Verify.Fixes(
        """
        Task SaveAsync() => File.WriteAllTextAsync("a", "b");

        Task Run()
        {
            _ = {|LG1002:SaveAsync()|};
            return Task.CompletedTask;
        }
        """,
        """
        Task SaveAsync() => File.WriteAllTextAsync("a", "b");

        Task Run()
        {
            return SaveAsync();
        }
        """,
        equivalenceKey: "LG1002_Return");

    [Fact]
    public Task AtAnObserversCatch_NoFixIsOffered() =>
        Verify.OffersNoFix("static async void Forget(Task task) { try { await task; } {|LG1002:catch { }|} }");
}
