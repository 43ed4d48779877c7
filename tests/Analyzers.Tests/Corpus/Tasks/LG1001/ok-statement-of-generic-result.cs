// asks: a generic method whose type argument is an int here and a Task elsewhere, where it is awaited
// modelled on: microsoft/vs-threading test VSTHRD110, PassToOtherMethod_ProducesNoDiagnostic
using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Tasks;

public sealed class Profiler
{
    private readonly ConcurrentDictionary<string, long> _ticks = new();

    public T Time<T>(string what, Func<T> body)
    {
        var began = Stopwatch.GetTimestamp();
        var result = body();
        _ticks[what] = Stopwatch.GetTimestamp() - began;
        return result;
    }

    public async Task<int> RunAsync(Func<int> quick, Func<Task<int>> slow)
    {
        Time("quick", quick);
        var rows = await Time("slow", slow);
        return rows + _ticks.Count;
    }
}
