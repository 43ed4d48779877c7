using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Timeouts.LG3002AbandonedLoserAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Timeouts.LG3002AbandonedLoserCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Timeouts;

public sealed class LG3002AbandonedLoserCodeFixTests
{
    [Fact]
    public Task InlineDelay_GetsASourceThatIsCancelled() => Verify.Fixes(
        """
        async Task<bool> Run(TaskCompletionSource signal)
        {
            // wait a little
            var winner = await Task.WhenAny(signal.Task, {|LG3002:Task.Delay(1000)|}); // not for ever
            return winner == signal.Task;
        }
        """,
        """
        async Task<bool> Run(TaskCompletionSource signal)
        {
            // wait a little
            using var delayCancellation = new CancellationTokenSource();
            var winner = await Task.WhenAny(signal.Task, Task.Delay(1000, delayCancellation.Token)); // not for ever
            delayCancellation.Cancel();
            return winner == signal.Task;
        }
        """);

    [Fact]
    public Task DelayWithAToken_IsLinkedToIt() => Verify.Fixes(
        """
        async Task Run(TaskCompletionSource signal, TimeSpan limit, CancellationToken token)
        {
            await Task.WhenAny({|LG3002:Task.Delay(limit, token)|}, signal.Task).ConfigureAwait(false);
            Console.WriteLine("on");
        }
        """,
        """
        async Task Run(TaskCompletionSource signal, TimeSpan limit, CancellationToken token)
        {
            using var delayCancellation = CancellationTokenSource.CreateLinkedTokenSource(token);
            await Task.WhenAny(Task.Delay(limit, delayCancellation.Token), signal.Task).ConfigureAwait(false);
            delayCancellation.Cancel();
            Console.WriteLine("on");
        }
        """);

    [Fact]
    public Task RaceInACondition_ItsWinnerGetsALocal() => Verify.Fixes(
        """
        async Task Run(TaskCompletionSource signal)
        {
            // wait a little
            if (await Task.WhenAny(signal.Task, {|LG3002:Task.Delay(1000)|}) != signal.Task)
                throw new TimeoutException();
        }
        """,
        """
        async Task Run(TaskCompletionSource signal)
        {
            // wait a little
            using var delayCancellation = new CancellationTokenSource();
            var winner = await Task.WhenAny(signal.Task, Task.Delay(1000, delayCancellation.Token));
            delayCancellation.Cancel();
            if (winner != signal.Task)
                throw new TimeoutException();
        }
        """);

    [Fact]
    public Task DelayInALocal_GetsItsSourceThere() => Verify.Fixes(
        """
        async Task<bool> Run(TaskCompletionSource signal)
        {
            var delay = Task.Delay(1000, CancellationToken.None);
            Console.WriteLine("waiting");
            var winner = await Task.WhenAny(signal.Task, {|LG3002:delay|});
            return winner != delay;
        }
        """,
        """
        async Task<bool> Run(TaskCompletionSource signal)
        {
            using var delayCancellation = new CancellationTokenSource();
            var delay = Task.Delay(1000, delayCancellation.Token);
            Console.WriteLine("waiting");
            var winner = await Task.WhenAny(signal.Task, delay);
            delayCancellation.Cancel();
            return winner != delay;
        }
        """);

    [Fact]
    public Task RaceInALoop_EveryRoundHasItsOwnSource() => Verify.Fixes(
        """
        async Task Run(TaskCompletionSource signal, int delayCancellation)
        {
            while (!signal.Task.IsCompleted)
            {
                await Task.WhenAny(signal.Task, {|LG3002:Task.Delay(1000)|});
                Console.WriteLine(delayCancellation);
            }
        }
        """,
        """
        async Task Run(TaskCompletionSource signal, int delayCancellation)
        {
            while (!signal.Task.IsCompleted)
            {
                using var delayCancellation2 = new CancellationTokenSource();
                await Task.WhenAny(signal.Task, Task.Delay(1000, delayCancellation2.Token));
                delayCancellation2.Cancel();
                Console.WriteLine(delayCancellation);
            }
        }
        """);

    [Fact]
    public Task AbandonedWork_IsLinkedAndCancelled() => Verify.Fixes(
        """
        static async Task LoadAsync(CancellationToken token) => await Task.Delay(1, token);
        async Task Run(CancellationToken token)
        {
            using var alarm = new CancellationTokenSource();
            var loading = LoadAsync(token);
            var winner = await Task.WhenAny({|LG3002:loading|}, Task.Delay(1000, alarm.Token));
            alarm.Cancel();
            if (winner != loading)
                throw new TimeoutException();
        }
        """,
        """
        static async Task LoadAsync(CancellationToken token) => await Task.Delay(1, token);
        async Task Run(CancellationToken token)
        {
            using var alarm = new CancellationTokenSource();
            using var raceCancellation = CancellationTokenSource.CreateLinkedTokenSource(token);
            var loading = LoadAsync(raceCancellation.Token);
            var winner = await Task.WhenAny(loading, Task.Delay(1000, alarm.Token));
            raceCancellation.Cancel();
            alarm.Cancel();
            if (winner != loading)
                throw new TimeoutException();
        }
        """);

    [Fact]
    public Task AbandonedWorkWithoutAToken_NothingIsOffered() => Verify.OffersNoFix("""
        async Task Run(Func<Task> load)
        {
            using var alarm = new CancellationTokenSource();
            var loading = load();
            var winner = await Task.WhenAny({|LG3002:loading|}, Task.Delay(1000, alarm.Token));
            alarm.Cancel();
            if (winner != loading)
                throw new TimeoutException();
        }
        """);

    [Fact]
    public Task ConditionOfALoop_NothingIsOffered() => Verify.OffersNoFix("""
        async Task Run(TaskCompletionSource signal)
        {
            while (await Task.WhenAny(signal.Task, {|LG3002:Task.Delay(1000)|}) != signal.Task)
                Console.WriteLine("still waiting");
        }
        """);
}
