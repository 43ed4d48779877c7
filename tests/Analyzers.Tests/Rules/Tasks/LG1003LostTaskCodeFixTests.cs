using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Tasks.LG1003LostTaskAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Tasks.LG1003LostTaskCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1003LostTaskCodeFixTests
{
    [Fact]
    public Task NeverRead_IsAwaitedInstead() => Verify.Fixes(
        """
        async Task Run(Func<Task> save)
        {
            // first
            var saving = {|LG1003:save()|}; // the draft
            await Task.Yield();
        }
        """,
        """
        async Task Run(Func<Task> save)
        {
            // first
            await save(); // the draft
            await Task.Yield();
        }
        """,
        equivalenceKey: "LG1003_AwaitWhereStarted");

    [Fact]
    public Task WinnerOfARaceThatWasNotAwaited_IsAwaited() => Verify.Fixes(
        """
        async Task<bool> Run(Task one, Task other)
        {
            var winner = {|LG1003:Task.WhenAny(one, other)|};
            if (winner == one)
                return true;

            await Task.WhenAll(one, other);
            return false;
        }
        """,
        """
        async Task<bool> Run(Task one, Task other)
        {
            var winner = await Task.WhenAny(one, other);
            if (winner == one)
                return true;

            await Task.WhenAll(one, other);
            return false;
        }
        """);

    [Fact]
    public Task LostOnAnEarlyReturn_IsAwaitedBeforeIt() => Verify.Fixes(
        """
        async Task<int> Run(Func<Task<int>> load, bool wanted)
        {
            var loading = {|LG1003:load()|};
            await Task.Yield();
            if (!wanted)
                return 0; // not today

            return await loading;
        }
        """,
        """
        async Task<int> Run(Func<Task<int>> load, bool wanted)
        {
            var loading = load();
            await Task.Yield();
            if (!wanted)
            {
                await loading;
                return 0; // not today
            }

            return await loading;
        }
        """);

    [Fact]
    public Task LostAtTheEnd_IsAwaitedThere() => Verify.Fixes(
        """
        async Task Run(Func<Task> save)
        {
            var saving = {|LG1003:save()|};
            if (saving.IsCompleted)
                Console.WriteLine("at once");

            await Task.Yield();
        }
        """,
        """
        async Task Run(Func<Task> save)
        {
            var saving = save();
            if (saving.IsCompleted)
                Console.WriteLine("at once");

            await Task.Yield();
            await saving;
        }
        """);

    [Fact]
    public Task NeverReadInAMethodThatReturnsATask_TheMethodBecomesAsync() => Verify.Fixes(
        """
        Task Run(Func<Task> save)
        {
            Task saving = {|LG1003:save()|};
            return Task.CompletedTask;
        }
        """,
        """
        async Task Run(Func<Task> save)
        {
            await save();
        }
        """);

    [Theory]
    [InlineData("void Run(Func<Task> save) { var saving = {|LG1003:save()|}; }")]
    [InlineData("async Task<int> Run(Func<ValueTask> save, bool wanted) { ValueTask saving = {|LG1003:save()|}; await Task.Yield(); if (!wanted) return 0; await saving; return 1; }")]
    [InlineData("async Task Run(Func<Task> save, bool wanted) { Task saving = {|LG1003:save()|}; await Task.Yield(); if (!wanted) throw new InvalidOperationException(); await saving; }")]
    public Task WhereAwaitingWouldBeWrong_NothingIsOffered(string member) => Verify.OffersNoFix(member);
}
