using LifetimeGuard.Runtime.Tasks;
using LifetimeGuard.Runtime.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LifetimeGuard.Runtime.Tests.Tasks;

/// <summary>The table of docs/runtime/TaskScope.md, line by line.</summary>
public sealed class TaskScopeTests
{
    private static readonly TaskScopeOptions KeepGoing = new() { OnFailure = FailurePolicy.KeepGoing };

    [Fact]
    public async Task Join_WaitsForEveryChild()
    {
        var gate = new TaskCompletionSource();
        await using var scope = new TaskScope("scope");
        scope.Run("slow", _ => gate.Task);
        scope.Run("fast", _ => Task.CompletedTask);

        var join = scope.JoinAsync();
        Assert.False(join.IsCompleted);
        gate.SetResult();
        await join;

        Assert.Equal(0, scope.LiveCount);
    }

    [Fact]
    public async Task Join_OfAnEmptyScope_Ends()
    {
        await using var scope = new TaskScope("scope");

        await scope.JoinAsync();

        Assert.Throws<TaskScopeClosedException>(() => scope.Run("late", _ => Task.CompletedTask));
    }

    [Fact]
    public async Task ChildStartsChild_WhileJoining_IsWaitedFor()
    {
        bool grandchildEnded = false;
        await using var scope = new TaskScope("scope");
        scope.Run("child", async token =>
        {
            await Task.Yield();
            scope.Run("grandchild", async _ =>
            {
                await Task.Yield();
                grandchildEnded = true;
            });
        });

        await scope.JoinAsync();

        Assert.True(grandchildEnded);
    }

    [Fact]
    public async Task Value_ReachesTheCaller()
    {
        await using var scope = new TaskScope("scope");

        var child = scope.Run("answer", _ => Task.FromResult(42));

        Assert.Equal(42, await child.Completion);
        await scope.JoinAsync();
        Assert.True(child.IsCompleted);
    }

    [Fact]
    public async Task FirstFailure_CancelsTheRest_AndClosesTheScope()
    {
        await using var scope = new TaskScope("scope");
        var sibling = scope.Run("sibling", token => Task.Delay(Timeout.Infinite, token));
        scope.Run("broken", _ => throw new InvalidOperationException("boom"));

        var thrown = await Assert.ThrowsAsync<AggregateException>(() => scope.JoinAsync());

        Assert.Equal("boom", Assert.Single(thrown.InnerExceptions).Message);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sibling.Completion);
        var refusal = Assert.Throws<TaskScopeClosedException>(() => scope.Run("late", _ => Task.CompletedTask));
        Assert.Equal("'late' was not started: the scope 'scope' was closed by the failure of 'broken'.", refusal.Message);
    }

    [Fact]
    public async Task KeepGoing_FailureLeavesTheOthersAlone()
    {
        var gate = new TaskCompletionSource();
        await using var scope = new TaskScope("scope", KeepGoing);
        var sibling = scope.Run("sibling", async token => await gate.Task.WaitAsync(token));
        var broken = scope.Run("broken", _ => throw new InvalidOperationException("boom"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken.Completion);

        Assert.False(scope.Token.IsCancellationRequested);
        scope.Run("next", _ => Task.CompletedTask);
        gate.SetResult();
        await sibling.Completion;
        await Assert.ThrowsAsync<AggregateException>(() => scope.JoinAsync());
    }

    [Fact]
    public async Task EveryFailure_IsReported()
    {
        using var together = new Barrier(3);
        await using var scope = new TaskScope("scope");
        foreach (string name in (string[])["a", "b", "c"])
        {
            scope.Run(name, async _ =>
            {
                await Task.Yield();
                together.SignalAndWait(TimeSpan.FromSeconds(10));
                throw new InvalidOperationException(name);
            });
        }

        var thrown = await Assert.ThrowsAsync<AggregateException>(() => scope.JoinAsync());

        Assert.Equal(["a", "b", "c"], thrown.InnerExceptions.Select(inner => inner.Message).Order());
    }

    [Fact]
    public async Task FailureInCleanup_AfterCancellation_IsReportedToo()
    {
        await using var scope = new TaskScope("scope");
        scope.Run("cleans up badly", async token =>
        {
            await Task.Delay(Timeout.Infinite, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new InvalidOperationException("cleanup");
        });
        scope.Run("broken", _ => throw new InvalidOperationException("first"));

        var thrown = await Assert.ThrowsAsync<AggregateException>(() => scope.JoinAsync());

        Assert.Equal(["first", "cleanup"], thrown.InnerExceptions.Select(inner => inner.Message));
    }

    [Fact]
    public async Task CancelledByItself_IsAFailure()
    {
        await using var scope = new TaskScope("scope");
        scope.Run("own token", _ => throw new OperationCanceledException("not asked for"));

        var thrown = await Assert.ThrowsAsync<AggregateException>(() => scope.JoinAsync());

        Assert.Equal("not asked for", Assert.Single(thrown.InnerExceptions).Message);
    }

    [Fact]
    public async Task CancelledFromOutside_JoinIsCancelled_WithoutFailure()
    {
        using var outside = new CancellationTokenSource();
        await using var scope = new TaskScope("scope", cancellationToken: outside.Token);
        scope.Run("child", token => Task.Delay(Timeout.Infinite, token));

        await outside.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scope.JoinAsync());
        Assert.Empty(scope.Failures);
        Assert.Throws<TaskScopeClosedException>(() => scope.Run("late", _ => Task.CompletedTask));
    }

    [Fact]
    public async Task ChildThatStartsAChild_AfterCancellation_IsCancelled_NotFailed()
    {
        var started = new TaskCompletionSource();
        var scope = new TaskScope("scope");
        scope.Run("child", async token =>
        {
            started.SetResult();
            await WasCancelledAsync(token);
            scope.Run("grandchild", _ => Task.CompletedTask);
        });
        await started.Task;

        await scope.DisposeAsync();

        Assert.Empty(scope.Failures);
    }

    [Fact]
    public async Task InnerScope_EndsWithTheOuter()
    {
        bool innerCancelled = false;
        var started = new TaskCompletionSource();
        await using var outer = new TaskScope("outer");
        outer.Run("nested", async token =>
        {
            await using var inner = new TaskScope("inner", cancellationToken: token);
            inner.Run("leaf", async leaf =>
            {
                started.SetResult();
                innerCancelled = await WasCancelledAsync(leaf);
            });
            await inner.JoinAsync(CancellationToken.None);
        });
        await started.Task;

        await outer.DisposeAsync();

        Assert.True(innerCancelled);
        Assert.Empty(outer.Failures);
    }

    [Fact]
    public async Task CancellingTheJoin_EndsTheWait_NotTheChild()
    {
        using var impatient = new CancellationTokenSource();
        var gate = new TaskCompletionSource();
        await using var scope = new TaskScope("scope");
        var child = scope.Run("child", _ => gate.Task);

        var join = scope.JoinAsync(impatient.Token);
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => join);
        Assert.False(child.IsCompleted);
        Assert.False(scope.Token.IsCancellationRequested);
        gate.SetResult();
        await child.Completion;
    }

    [Fact]
    public async Task Dispose_CancelsAndWaits()
    {
        bool cleanedUp = false;
        await using (var scope = new TaskScope("scope"))
        {
            var started = new TaskCompletionSource();
            scope.Run("child", async token =>
            {
                started.SetResult();
                await WasCancelledAsync(token);
                await Task.Yield();
                cleanedUp = true;
            });
            await started.Task;
        }

        Assert.True(cleanedUp);
    }

    [Fact]
    public async Task Dispose_WithDeadline_LeavesTheStubbornBehind_AndListsIt()
    {
        var time = new FakeTimeProvider();
        var gate = new TaskCompletionSource();
        var scope = new TaskScope("scope", new TaskScopeOptions { DisposeTimeout = TimeSpan.FromMinutes(1), TimeProvider = time });
        var child = scope.Run("stubborn", _ => gate.Task);

        var disposing = scope.DisposeAsync().AsTask();
        Assert.False(disposing.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(1));
        await disposing;

        var survivor = Assert.Single(scope.FindSurvivors());
        Assert.Equal(("task", "stubborn"), (survivor.Kind, survivor.Name));
        Assert.Contains("TaskScopeTests.cs:", survivor.StartedBy);
        gate.SetResult();
        await child.Completion;
        await Eventually.TrueAsync(() => scope.FindSurvivors().Count == 0, "it is no longer listed");
    }

    [Fact]
    public async Task Dispose_DoesNotThrowFailures_AndMayBeRepeated()
    {
        var scope = new TaskScope("scope");
        scope.Run("broken", _ => throw new InvalidOperationException("boom"));
        await Eventually.TrueAsync(() => scope.LiveCount == 0, "the child has ended");

        await scope.DisposeAsync();
        await scope.DisposeAsync();
        scope.Cancel();

        Assert.Equal("boom", Assert.Single(scope.Failures).Message);
    }

    [Fact]
    public async Task AfterDispose_AChildIsRefused()
    {
        var scope = new TaskScope("scope");
        await scope.DisposeAsync();

        Assert.Throws<TaskScopeClosedException>(() => scope.Run("late", _ => Task.CompletedTask));
    }

    [Fact]
    public async Task SynchronousWork_DoesNotRunOnTheCaller()
    {
        using var release = new ManualResetEventSlim();
        await using var scope = new TaskScope("scope");

        scope.Run("blocks", _ =>
        {
            release.Wait(CancellationToken.None);
            return Task.CompletedTask;
        });

        release.Set();   // not reached, had the child blocked the caller
        await scope.JoinAsync();
    }

    [Fact]
    public async Task FailureThatNobodyAsksFor_DoesNotReachTheUnobservedEvent()
    {
        int unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, args) => unobserved += args.Exception.Flatten().InnerExceptions.Any(inner => inner.Message == "unasked") ? 1 : 0;
        TaskScheduler.UnobservedTaskException += count;
        try
        {
            for (int i = 0; i < 50; i++)
            {
                await using var scope = new TaskScope("scope", KeepGoing);
                scope.Run("broken", _ => throw new InvalidOperationException("unasked"));
                await Eventually.TrueAsync(() => scope.LiveCount == 0, "the child has ended");
            }

            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= count;
        }

        Assert.Equal(0, unobserved);
    }

    [Fact]
    public async Task TenThousandChildren_EndWithTheScope()
    {
        int ended = 0;
        await using (var scope = new TaskScope("scope"))
        {
            for (int i = 0; i < 10_000; i++)
            {
                scope.Run("child", async token =>
                {
                    await WasCancelledAsync(token);
                    Interlocked.Increment(ref ended);
                });
            }

            Assert.Equal(10_000, scope.LiveCount);
        }

        Assert.Equal(10_000, ended);
    }

    private static async Task<bool> WasCancelledAsync(CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return token.IsCancellationRequested;
    }
}
