using LifetimeGuard.Harness.Judging;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Tests.Judging;

public sealed class LeakNamingTests
{
    private static readonly StaticFinding Undisposed = new("LG4001", "/app/Runner.cs", 86, 90, "never released");

    [Theory]
    [InlineData("/app/Runner.cs", 88, 88, "LG4001 at Runner.cs:86")]
    [InlineData("/app/Runner.cs", 80, 86, "LG4001 at Runner.cs:86")]
    [InlineData("/app/Runner.cs", 91, 91, null)]
    [InlineData("/other/Runner.cs", 88, 88, null)]
    [InlineData("/_/app/Runner.cs", 88, 88, "LG4001 at Runner.cs:86")]
    [InlineData("/_1/Runner.cs", 88, 88, "LG4001 at Runner.cs:86")]
    public void Finding_JoinsWhereFileAndLinesMeet(string file, int line, int endLine, string? rule)
    {
        var leak = Name([Undisposed], Found(new SourceFrame("Runner.Start", file, line, endLine)));

        Assert.Equal(rule, leak.Rule);
    }

    [Fact]
    public void Finding_OfTheNearestFrameGoesFirst()
    {
        StaticFinding outer = new("LG1001", "/app/Main.cs", 5, 5, "dropped");
        var leak = Name([outer, Undisposed], Found(new SourceFrame("Runner.Start", "/app/Runner.cs", 88, 88), new SourceFrame("Main", "/app/Main.cs", 5, 5)));

        Assert.Equal("LG4001 at Runner.cs:86", leak.Rule);
    }

    [Fact]
    public void Finding_OfTheKindsOwnFamilyGoesFirstOnOneLine()
    {
        StaticFinding other = new("LG5001", "/app/Runner.cs", 88, 88, "not awaited");
        var leak = Name([other, Undisposed], Found(new SourceFrame("Runner.Start", "/app/Runner.cs", 88, 88)));

        Assert.Equal("LG4001 at Runner.cs:86", leak.Rule);
    }

    [Fact]
    public void Fingerprint_SameForTheSameLeakOfAnotherRun()
    {
        SourceFrame before = new("Runner.Start", "/app/Runner.cs", 88, 88);
        SourceFrame after = before with { File = "/elsewhere/Runner.cs", Line = 99, EndLine = 99 };

        Assert.Equal(Name([], Found(before) with { What = "process 1: sleep" }).Fingerprint, Name([], Found(after) with { What = "process 2: sleep" }).Fingerprint);
        Assert.NotEqual(Name([], Found(before)).Fingerprint, Name([], Found(before with { Method = "Runner.Restart" })).Fingerprint);
    }

    [Fact]
    public void SameLeakTwiceInOneRun_IsSaidOnceWithItsCount()
    {
        var leak = Assert.Single(new LeakNaming([]).Name([Found(), Found(), Found()]));

        Assert.Equal("process 7: sleep (and 2 more like it)", leak.What);
    }

    private static Leak Name(IReadOnlyList<StaticFinding> findings, FoundLeak found) => Assert.Single(new LeakNaming(findings).Name([found]));

    private static FoundLeak Found(params SourceFrame[] started) => new(LeakKinds.Process, "process 7: sleep", "sleep") { Started = started };
}
