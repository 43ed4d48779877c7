using BenchmarkDotNet.Attributes;
using LifetimeGuard.Runtime.Tasks;

namespace LifetimeGuard.Benchmarks;

/// <summary>What a task costs more when a scope owns it.</summary>
[MemoryDiagnoser]
public class TaskScopeBenchmarks
{
    private const int Tasks = 10_000;

    [Benchmark(Baseline = true, OperationsPerInvoke = Tasks)]
    public async Task TaskRun()
    {
        var tasks = new Task[Tasks];
        for (int i = 0; i < Tasks; i++)
            tasks[i] = Task.Run(YieldAsync);
        await Task.WhenAll(tasks);
    }

    [Benchmark(OperationsPerInvoke = Tasks)]
    public async Task ScopeRun()
    {
        await using var scope = new TaskScope("benchmark");
        for (int i = 0; i < Tasks; i++)
            scope.Run("task", static _ => YieldAsync());
        await scope.JoinAsync();
    }

    private static async Task YieldAsync() => await Task.Yield();
}
