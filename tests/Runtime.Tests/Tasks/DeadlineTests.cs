using LifetimeGuard.Runtime.Tasks;
using LifetimeGuard.Runtime.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LifetimeGuard.Runtime.Tests.Tasks;

/// <summary>A deadline tells the work, waits, and says truthfully what became of it.</summary>
[Collection(nameof(TestProcesses))]
public sealed class DeadlineTests
{
    private static readonly TimeSpan FiveSeconds = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();

    private DeadlineOptions Options => new() { Name = "inference", TimeProvider = _time };

    [Fact]
    public async Task WorkInTime_ReturnsItsResult()
    {
        int result = await Deadline.RunAsync(async token => await Task.FromResult(42), FiveSeconds, options: Options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(42, result);
    }

    [Fact]
    public async Task WorkFailsInTime_ItsExceptionLeaves()
    {
        Func<CancellationToken, Task> failing = async _ =>
        {
            await Task.Yield();
            throw new IOException("disk");
        };

        var failure = await Assert.ThrowsAsync<IOException>(() => Deadline.RunAsync(failing, FiveSeconds, options: Options, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("disk", failure.Message);
    }

    [Fact]
    public async Task WorkThatListens_IsCancelledAtTheDeadline_AndNotListed()
    {
        var running = Deadline.RunAsync(token => Task.Delay(Timeout.Infinite, token), FiveSeconds, options: Options, cancellationToken: TestContext.Current.CancellationToken);
        Assert.False(running.IsCompleted);
        _time.Advance(FiveSeconds);

        var exceeded = await Assert.ThrowsAsync<DeadlineExceededException>(() => running);

        Assert.Null(exceeded.Abandoned);
        Assert.Equal(FiveSeconds, exceeded.Timeout);
        Assert.Contains("has ended", exceeded.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WorkThatIgnoresItsToken_IsAbandoned_AndListedUntilItEnds()
    {
        var gate = new TaskCompletionSource();
        var running = Deadline.RunAsync(_ => gate.Task, FiveSeconds, options: Options, cancellationToken: TestContext.Current.CancellationToken);
        await AdvanceUntilEndAsync(running);

        var exceeded = await Assert.ThrowsAsync<DeadlineExceededException>(() => running);

        Assert.Equal("inference", exceeded.Abandoned?.Name);
        Assert.Contains(exceeded.Abandoned, Deadline.Abandoned);
        Assert.Contains(nameof(WorkThatIgnoresItsToken_IsAbandoned_AndListedUntilItEnds), exceeded.Message, StringComparison.Ordinal);
        gate.SetException(new IOException("late"));
        await Eventually.TrueAsync(() => !Deadline.Abandoned.Contains(exceeded.Abandoned), "the ended work left the list");
    }

    [Fact]
    public async Task ResultWithinTheGracePeriod_IsReturned()
    {
        var gate = new TaskCompletionSource<int>();
        var running = Deadline.RunAsync(
            async token =>
            {
                await using var told = token.Register(() => gate.SetResult(7));
                return await gate.Task;
            },
            FiveSeconds,
            options: Options,
            cancellationToken: TestContext.Current.CancellationToken);

        _time.Advance(FiveSeconds);

        Assert.Equal(7, await running);
    }

    [Fact]
    public async Task FailureWithinTheGracePeriod_IsTheInnerException()
    {
        var gate = new TaskCompletionSource();
        var running = Deadline.RunAsync(
            async token =>
            {
                await using var told = token.Register(() => gate.SetException(new IOException("cut off")));
                await gate.Task;
            },
            FiveSeconds,
            options: Options,
            cancellationToken: TestContext.Current.CancellationToken);

        _time.Advance(FiveSeconds);

        var exceeded = await Assert.ThrowsAsync<DeadlineExceededException>(() => running);
        Assert.IsType<IOException>(exceeded.InnerException);
    }

    [Fact]
    public async Task CallerCancels_TheWorkIsTold_AndTheCallersTokenIsNamed()
    {
        using var caller = new CancellationTokenSource();
        var running = Deadline.RunAsync(token => Task.Delay(Timeout.Infinite, token), FiveSeconds, caller.Token, Options);

        await caller.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(caller.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task CallerHasCancelled_TheWorkIsNotStarted()
    {
        bool isStarted = false;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Deadline.RunAsync(
            _ =>
            {
                isStarted = true;
                return Task.CompletedTask;
            },
            FiveSeconds,
            new CancellationToken(canceled: true),
            Options));

        Assert.False(isStarted);
    }

    [Fact]
    public async Task BlockingWorkThatIgnoresItsToken_DoesNotHoldTheCaller()
    {
        using var gate = new ManualResetEventSlim();
        var running = Deadline.RunBlockingAsync(
            _ =>
            {
                gate.Wait(CancellationToken.None);
                return 1;
            },
            FiveSeconds,
            options: Options,
            cancellationToken: TestContext.Current.CancellationToken);
        await AdvanceUntilEndAsync(running);

        var exceeded = await Assert.ThrowsAsync<DeadlineExceededException>(() => running);

        Assert.NotNull(exceeded.Abandoned);
        gate.Set();
        await Eventually.TrueAsync(() => !Deadline.Abandoned.Contains(exceeded.Abandoned), "the thread ended");
    }

    [Fact]
    public async Task CallbackThatBlocks_DoesNotHoldTheCaller_AndIsListed()
    {
        using var gate = new ManualResetEventSlim();
        var running = Deadline.RunAsync(
            async token =>
            {
                token.Register(() => gate.Wait(CancellationToken.None));
                await Task.Delay(Timeout.Infinite, token);
            },
            FiveSeconds,
            options: Options,
            cancellationToken: TestContext.Current.CancellationToken);
        await AdvanceUntilEndAsync(running);

        var exceeded = await Assert.ThrowsAsync<DeadlineExceededException>(() => running);

        Assert.Contains(exceeded.Abandoned, Deadline.Abandoned);
        gate.Set();
        await Eventually.TrueAsync(() => !Deadline.Abandoned.Contains(exceeded.Abandoned), "the callback ended");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(4294967295)]
    public async Task TimeoutOutOfRange_IsRefused(double milliseconds)
    {
        var refused = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Deadline.RunAsync(_ => Task.CompletedTask, TimeSpan.FromMilliseconds(milliseconds)));

        Assert.Contains("more than zero", refused.Message, StringComparison.Ordinal);
    }

    // The grace period's timer is started when the deadline has passed, so time must go on until both have.
    private async Task AdvanceUntilEndAsync(Task running) =>
        await Eventually.TrueAsync(
            () =>
            {
                _time.Advance(FiveSeconds);
                return running.IsCompleted;
            },
            "the deadline ended the wait");
}
