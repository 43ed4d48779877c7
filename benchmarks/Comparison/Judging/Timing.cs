using LifetimeGuard.Analyzers.Tests.Verification;
using LifetimeGuard.Comparison.Cases;
using LifetimeGuard.Comparison.Tools;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LifetimeGuard.Comparison.Judging;

/// <summary>The time that each tool's analyzers take on all programs, one after the other on one thread, after one round to warm up.</summary>
internal static class Timing
{
    public static async Task<IReadOnlyList<(Tool Tool, TimeSpan Time)>> MeasureAsync(IReadOnlyList<Tool> tools, IReadOnlyList<Case> programs)
    {
        var times = new List<(Tool, TimeSpan)>();
        foreach (var tool in tools.Where(tool => tool.Analyzers.Length > 0))
        {
            await RoundAsync(tool, programs);
            times.Add((tool, await RoundAsync(tool, programs)));
        }

        return times;
    }

    private static async Task<TimeSpan> RoundAsync(Tool tool, IReadOnlyList<Case> programs)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var total = TimeSpan.Zero;
        foreach (var program in programs)
        {
            // What an analyzer makes the compiler bind is on its bill.
            var result = await TestCompilation.Of(program.Source).WithAnalyzers(tool.Analyzers, options).GetAnalysisResultAsync(CancellationToken.None);
            foreach (var telemetry in result.AnalyzerTelemetryInfo.Values)
                total += telemetry.ExecutionTime;
        }

        return total;
    }
}
