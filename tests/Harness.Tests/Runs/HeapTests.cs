using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Tests.Runs;

public sealed class HeapTests
{
    private static readonly SuiteBudgets Limited = new() { HeapLeakBytes = 5 << 20, Children = TimeSpan.FromMilliseconds(200) };

    [Fact]
    public async Task TwelveMegabytesKept_IsALeakWhereThereIsALimit()
    {
        var run = await LaunchedApp.RunAsync(LaunchedApp.Suite("heap", Limited));

        var leak = Assert.Single(run.Leaks);
        Assert.Equal(LeakKinds.Heap, leak.Kind);
        Assert.InRange(run.HeapGrowthBytes!.Value, 12 << 20, 13 << 20);
    }

    [Fact]
    public async Task TwelveMegabytesKept_IsANoteWhereThereIsNone()
    {
        var run = await LaunchedApp.RunAsync(LaunchedApp.Suite("heap", Limited with { HeapLeakBytes = null }));

        Assert.Empty(run.Leaks);
        Assert.Contains("grew by 12.0 MB", Assert.Single(run.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwelveMegabytesLetGo_IsSilent()
    {
        var run = await LaunchedApp.RunAsync(LaunchedApp.Suite("small-heap", Limited));

        Assert.Empty(run.Leaks);
        Assert.Empty(run.Notes);
        Assert.True(run.HeapGrowthBytes < 1 << 20, $"{run.HeapGrowthBytes} bytes");
    }
}
