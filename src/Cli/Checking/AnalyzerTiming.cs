using System.Globalization;
using System.Text.RegularExpressions;

namespace LifetimeGuard.Cli.Checking;

/// <summary>What the rules cost, against what the compiler costs.</summary>
/// <param name="CompilerSeconds">Time in the C# compiler with all analyzers, summed over the compilations.</param>
/// <param name="RuleSeconds">Time in our rules, summed over rules and compilations. Rules run side by side, so this is work, not waiting.</param>
internal sealed partial record AnalyzerTiming(double CompilerSeconds, double RuleSeconds)
{
    /// <summary>0.04: the rules did four hundredths of the compiler's work.</summary>
    public double Share => CompilerSeconds > 0 ? RuleSeconds / CompilerSeconds : 0;

    /// <summary>Reads MSBuild's performance summary ("4302 ms  Csc  2 calls").</summary>
    public static double ReadCompilerSeconds(string performanceLog) => CompilerLine().Matches(performanceLog)
        .Sum(match => int.Parse(match.Groups["ms"].ValueSpan, CultureInfo.InvariantCulture)) / 1000.0;

    [GeneratedRegex(@"^\s*(?<ms>\d+) ms\s+Csc\s+\d+ calls", RegexOptions.Multiline)]
    private static partial Regex CompilerLine();
}
