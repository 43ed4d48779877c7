using LifetimeGuard.Runtime.Collections;

namespace LifetimeGuard.Runtime.Tests.Collections;

/// <summary>A history keeps the last N and disposes what falls out.</summary>
public sealed class BoundedHistoryTests
{
    private readonly List<string> _disposed = [];

    [Fact]
    public void ItemBeyondTheCapacity_TheOldestIsDisposed()
    {
        using var history = new BoundedHistory<Result>(2);
        history.Add(new("a", _disposed));
        history.Add(new("b", _disposed));
        Assert.Empty(_disposed);

        history.Add(new("c", _disposed));

        Assert.Equal(["a"], _disposed);
        Assert.Equal(["b", "c"], history.Select(result => result.Name));
    }

    [Fact]
    public void Dispose_EveryItemEvenIfOneFails()
    {
        var history = new BoundedHistory<Result>(3);
        history.Add(new("a", _disposed));
        history.Add(new("b", _disposed) { Fails = true });
        history.Add(new("c", _disposed));

        var failure = Assert.Throws<IOException>(history.Dispose);

        Assert.Equal("b", failure.Message);
        Assert.Equal(["a", "c"], _disposed);
        Assert.Empty(history);
        Assert.Throws<ObjectDisposedException>(() => history.Add(new("d", _disposed)));
    }

    [Fact]
    public void SeveralFailures_AreAllReported()
    {
        using var history = new BoundedHistory<Result>(2);
        history.Add(new("a", _disposed) { Fails = true });
        history.Add(new("b", _disposed) { Fails = true });

        var failures = Assert.Throws<AggregateException>(history.Clear);

        Assert.Equal(["a", "b"], failures.InnerExceptions.Select(failure => failure.Message));
    }

    [Fact]
    public void RemovedItem_BelongsToTheCallerAgain()
    {
        var kept = new Result("a", _disposed);
        using (var history = new BoundedHistory<Result>(2))
        {
            history.Add(kept);
            history.Add(new("b", _disposed));

            Assert.True(history.Remove(kept));
            Assert.False(history.Remove(kept));
        }

        Assert.Equal(["b"], _disposed);
    }

    [Fact]
    public async Task AsyncItem_IsAwaitedWhenItFallsOut_AndRefusedByTheSynchronousAdd()
    {
        await using var history = new BoundedHistory<AsyncResult>(1);
        var first = new AsyncResult();
        await history.AddAsync(first);

        var refused = Assert.Throws<ArgumentException>(() => history.Add(new AsyncResult()));
        await history.AddAsync(new AsyncResult());

        Assert.Contains("AddAsync", refused.Message, StringComparison.Ordinal);
        Assert.True(first.IsDisposed);
        Assert.Single(history);
    }

    [Fact]
    public void ManyThreads_NothingIsLostOrDisposedTwice()
    {
        int disposals = 0;
        using (var history = new BoundedHistory<Counted>(16))
            Parallel.For(0, 5000, _ => history.Add(new Counted(() => Interlocked.Increment(ref disposals))));

        Assert.Equal(5000, disposals);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void CapacityBelowOne_IsRefused(int capacity) =>
        Assert.Equal("capacity", Assert.Throws<ArgumentOutOfRangeException>(() => new BoundedHistory<string>(capacity)).ParamName);

    private sealed record Result(string Name, List<string> Disposed) : IDisposable
    {
        public bool Fails { get; init; }

        public void Dispose()
        {
            if (Fails)
                throw new IOException(Name);
            Disposed.Add(Name);
        }
    }

    private sealed class AsyncResult : IAsyncDisposable
    {
        public bool IsDisposed { get; private set; }

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            IsDisposed = true;
        }
    }

    private sealed record Counted(Action OnDispose) : IDisposable
    {
        public void Dispose() => OnDispose();
    }
}
