using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using LifetimeGuard.Runtime.Processes;

namespace LifetimeGuard.Benchmarks;

/// <summary>What it costs more to start a child that is tracked: a session of its own, a marker, an identity.</summary>
[MemoryDiagnoser]
public class ChildStartBenchmarks
{
    private static readonly ProcessStartInfo Program = new("/bin/true");

    private ProcessRegistry _processes = null!;

    [GlobalSetup]
    public void Setup() => _processes = new ProcessRegistry();

    [Benchmark(Baseline = true)]
    public int ProcessStart()
    {
        using var child = Process.Start(Program)!;
        child.WaitForExit();
        return child.ExitCode;
    }

    [Benchmark]
    public async Task<int> RegistryStart()
    {
        await using var child = _processes.Start(Program);
        return await child.WaitForExitAsync();
    }

    [GlobalCleanup]
    public async Task Cleanup() => await _processes.DisposeAsync();
}
