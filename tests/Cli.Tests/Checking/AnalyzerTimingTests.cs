using LifetimeGuard.Cli.Checking;

namespace LifetimeGuard.Cli.Tests.Checking;

public class AnalyzerTimingTests
{
    [Fact]
    public void CompilerSeconds_AreTheTasksOwnLine()
    {
        const string log = """
            Target Performance Summary:
                 4308 ms  CoreCompile                                2 calls
            Task Performance Summary:
                 3950 ms  MSBuild                                   17 calls
                 4302 ms  Csc                                        2 calls
            """;

        Assert.Equal(4.302, AnalyzerTiming.ReadCompilerSeconds(log));
    }

    [Fact]
    public void ShareOfNothing_IsNothing() => Assert.Equal(0, new AnalyzerTiming(CompilerSeconds: 0, RuleSeconds: 0).Share);
}
