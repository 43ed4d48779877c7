using LifetimeGuard.Harness.Judging;
using LifetimeGuard.Harness.Probes;

namespace LifetimeGuard.Harness.Tests.Judging;

public sealed class ThreadSuspicionTests
{
    [Theory]
    [InlineData(false, 2, ".NET Finalizer", ".NET TP Worker", ".NET TP Worker", ".NET TP Gate", ".NET Timer")]
    [InlineData(true, 1, ".NET Finalizer", ".NET TP Worker", ".NET TP Worker")]
    [InlineData(true, 0, ".NET Timer", ".NET Timer")]
    [InlineData(true, 0, "queue")]
    [InlineData(true, 0, ".NET Long Runni")]
    [InlineData(false, 0)]
    public void Names_BeyondWhatTheRuntimeMakes_CallForTheTrace(bool expected, int poolThreads, params string[] names)
    {
        var threads = names.Select((name, index) => new ProbeItem($"{index}@0", name, name));

        Assert.Equal(expected, ThreadSuspicion.IsCalledFor(threads, poolThreads));
    }
}
