using BenchmarkDotNet.Attributes;
using LifetimeGuard.Runtime.Shutdown;

namespace LifetimeGuard.Benchmarks;

/// <summary>What it costs that something is registered with a coordinator and leaves it again, beside a thousand others.</summary>
[MemoryDiagnoser]
public class RegistrationBenchmarks
{
    private const int Others = 1_000;

    private readonly Participant _one = new("one");
    private ShutdownCoordinator _shutdown = null!;

    [GlobalSetup]
    public void Setup()
    {
        _shutdown = new ShutdownCoordinator(new ShutdownOptions { ForceExitAfter = Timeout.InfiniteTimeSpan });
        for (int i = 0; i < Others; i++)
            _shutdown.Register(new Participant($"participant {i}"));
    }

    [Benchmark]
    public bool RegisterAndUnregister()
    {
        _shutdown.Register(_one);
        return _shutdown.Unregister(_one);
    }

    [GlobalCleanup]
    public async Task Cleanup() => await _shutdown.DisposeAsync();
}
