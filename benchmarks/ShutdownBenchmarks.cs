using BenchmarkDotNet.Attributes;
using LifetimeGuard.Runtime.Shutdown;

namespace LifetimeGuard.Benchmarks;

/// <summary>A whole shutdown, each of its participants ending at once: what the coordinator itself takes.</summary>
[MemoryDiagnoser]
public class ShutdownBenchmarks
{
    [Params(10, 1_000)]
    public int Participants { get; set; }

    [Benchmark]
    public async Task<ShutdownOutcome> Shutdown()
    {
        await using var shutdown = new ShutdownCoordinator(new ShutdownOptions { ForceExitAfter = Timeout.InfiniteTimeSpan });
        for (int i = 0; i < Participants; i++)
            shutdown.Register(new Participant($"participant {i}"));

        var report = await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);
        return report.Outcome;
    }
}
