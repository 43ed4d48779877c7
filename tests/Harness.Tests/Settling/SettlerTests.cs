using LifetimeGuard.Harness.Settling;
using Microsoft.Extensions.Time.Testing;

namespace LifetimeGuard.Harness.Tests.Settling;

public sealed class SettlerTests
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new() { AutoAdvanceAmount = TimeSpan.Zero };
    private readonly DateTimeOffset _start;

    public SettlerTests() => _start = _time.GetUtcNow();

    private TimeSpan Spent => _time.GetUtcNow() - _start;

    [Fact]
    public async Task NothingThere_IsOverAtOnce()
    {
        Assert.Empty(await SettleAsync(() => []));
        Assert.Equal(TimeSpan.Zero, Spent);
    }

    [Fact]
    public async Task GoesAway_IsOverThen()
    {
        var left = await SettleAsync(() => Spent < TimeSpan.FromMilliseconds(20) ? ["a"] : []);

        Assert.Empty(left);
        Assert.True(Spent < TimeSpan.FromMilliseconds(50), $"took {Spent}");
    }

    [Fact]
    public async Task Stays_IsGivenUpInTheSecondHalf()
    {
        Assert.Equal(["a"], await SettleAsync(() => ["a"]));
        Assert.InRange(Spent, Within / 2, Within);
    }

    [Fact]
    public async Task NewOnesComeAndGo_OnlyTheOldOneCounts()
    {
        int look = 0;
        var left = await SettleAsync(() => ["old", $"new {look++}"]);

        Assert.Equal(["old"], left);
    }

    [Fact]
    public async Task OneGoesLate_TheOtherIsGivenMoreTime()
    {
        var left = await SettleAsync(() =>
            Spent < TimeSpan.FromMilliseconds(300) ? ["a", "b", "c"]
            : Spent < TimeSpan.FromMilliseconds(600) ? ["a", "b"]
            : Spent < TimeSpan.FromMilliseconds(900) ? ["a"]
            : []);

        Assert.Empty(left);
    }

    [Fact]
    public async Task Holds_OnlyWhenItDoesTwiceInARow()
    {
        int look = 0;
        bool holds = await RunAsync(new Settler(_time).HoldsAsync(() => look++ is 1 or 3 or 4, Within, TestContext.Current.CancellationToken));

        Assert.True(holds);
        Assert.Equal(5, look);
    }

    private Task<IReadOnlySet<string>> SettleAsync(Func<IEnumerable<string>> look) =>
        RunAsync(new Settler(_time).SettleAsync(look, Within, TestContext.Current.CancellationToken));

    // The clock moves whenever the settler waits for it.
    private async Task<T> RunAsync<T>(Task<T> work)
    {
        while (!work.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        return await work;
    }
}
