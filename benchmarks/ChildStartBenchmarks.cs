using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using LifetimeGuard.Runtime.Processes;

namespace LifetimeGuard.Benchmarks;

/// <summary>What it costs more to start a child that is tracked: a session of its own, a marker, an identity.</summary>
[MemoryDiagnoser, InvocationCount(Children)]
public class ChildStartBenchmarks
{
    private const int Children = 16;
    private static readonly ProcessStartInfo Program = new("/bin/sleep", ["60"]);

    private readonly List<Process> _plain = [];
    private readonly List<OwnedProcess> _owned = [];
    private ProcessRegistry _processes = null!;

    [IterationSetup]
    public void Setup() => _processes = new ProcessRegistry();

    [Benchmark(Baseline = true)]
    public void ProcessStart() => _plain.Add(Process.Start(Program)!);

    [Benchmark]
    public void RegistryStart() => _owned.Add(_processes.Start(Program));

    [IterationCleanup]
    public void Cleanup()
    {
        foreach (var child in _plain)
        {
            using (child)
            {
                child.Kill();
                child.WaitForExit();
            }
        }

        _processes.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _plain.Clear();
        _owned.Clear();
    }
}
