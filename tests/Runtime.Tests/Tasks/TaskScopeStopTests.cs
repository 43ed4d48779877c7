using LifetimeGuard.Runtime.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace LifetimeGuard.Runtime.Tests.Tasks;

/// <summary>Stopping as the coordinator does it: drain, cancel, deadline.</summary>
public sealed class TaskScopeStopTests
{
    [Fact]
    public async Task WithoutDrain_CancelsAtOnce()
    {
        await using var scope = new TaskScope("jobs");
        scope.Run("job", token => Task.Delay(Timeout.Infinite, token));

        await scope.StopAsync(CancellationToken.None);

        Assert.Empty(scope.FindSurvivors());
    }

    [Fact]
    public async Task WithDrain_ARunningJobMayEnd_AndANewOneIsRefused()
    {
        var gate = new TaskCompletionSource();
        await using var scope = Draining(new FakeTimeProvider());
        var job = scope.Run("job", async token =>
        {
            await gate.Task;
            token.ThrowIfCancellationRequested();
        });

        var stopping = scope.StopAsync(CancellationToken.None).AsTask();
        Assert.Throws<TaskScopeClosedException>(() => scope.Run("late", _ => Task.CompletedTask));
        gate.SetResult();
        await stopping;

        await job.Completion;
    }

    [Fact]
    public async Task DrainIsOver_CancelsTheRest()
    {
        var time = new FakeTimeProvider();
        await using var scope = Draining(time);
        var job = scope.Run("job", token => Task.Delay(Timeout.Infinite, token));

        var stopping = scope.StopAsync(CancellationToken.None).AsTask();
        Assert.False(job.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(10));
        await stopping;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job.Completion);
    }

    [Fact]
    public async Task DeadlineDuringTheDrain_CancelsTheRest()
    {
        using var deadline = new CancellationTokenSource();
        await using var scope = Draining(new FakeTimeProvider());
        var job = scope.Run("job", token => Task.Delay(Timeout.Infinite, token));

        var stopping = scope.StopAsync(deadline.Token).AsTask();
        await deadline.CancelAsync();
        await stopping;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job.Completion);
    }

    [Fact]
    public async Task JobThatIgnoresItsToken_IsNamedAtTheDeadline()
    {
        using var deadline = new CancellationTokenSource();
        var gate = new TaskCompletionSource();
        await using var scope = new TaskScope("jobs");
        scope.Run("stubborn", _ => gate.Task);

        var stopping = scope.StopAsync(deadline.Token).AsTask();
        await deadline.CancelAsync();

        var thrown = await Assert.ThrowsAsync<TimeoutException>(() => stopping);
        Assert.Contains("'stubborn'", thrown.Message);
        Assert.Single(scope.FindSurvivors());
        gate.SetResult();
    }

    [Fact]
    public async Task FailureOfYesterday_DoesNotFailTheStop_OneOfTheStopDoes()
    {
        await using var scope = new TaskScope("jobs", new TaskScopeOptions { OnFailure = FailurePolicy.KeepGoing });
        var yesterday = scope.Run("yesterday", _ => throw new InvalidOperationException("old"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => yesterday.Completion);
        var cleansUpBadly = new TaskCompletionSource();
        scope.Run("now", async token =>
        {
            cleansUpBadly.SetResult();
            await Task.Delay(Timeout.Infinite, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new InvalidOperationException("new");
        });
        await cleansUpBadly.Task;

        var thrown = await Assert.ThrowsAsync<AggregateException>(() => scope.StopAsync(CancellationToken.None).AsTask());

        Assert.Equal("new", Assert.Single(thrown.InnerExceptions).Message);
    }

    private static TaskScope Draining(TimeProvider time) =>
        new("jobs", new TaskScopeOptions { DrainTimeout = TimeSpan.FromSeconds(10), TimeProvider = time });
}
