using System.Text.Json;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Tests.Reports;

public sealed class JsonReportTests
{
    [Fact]
    public void Report_HasItsVersionFirstAndEveryLeakWithItsStart()
    {
        using var stream = new MemoryStream();

        JsonReport.Write(Leaky(), stream);

        using var document = JsonDocument.Parse(stream.ToArray());
        var root = document.RootElement;
        Assert.Equal("version", root.EnumerateObject().First().Name);
        Assert.Equal(1, root.GetProperty("version").GetInt32());
        Assert.Equal(1, root.GetProperty("exitCode").GetInt32());
        var scenario = root.GetProperty("apps")[0].GetProperty("scenarios")[0];
        Assert.Equal("leaky", scenario.GetProperty("verdict").GetString());
        var leak = scenario.GetProperty("runs")[0].GetProperty("leaks")[0];
        Assert.Equal("process", leak.GetProperty("kind").GetString());
        Assert.Equal(88, leak.GetProperty("started")[0].GetProperty("line").GetInt32());
        Assert.Equal(2, scenario.GetProperty("leaks")[0].GetProperty("of").GetInt32());
    }

    [Theory]
    [InlineData(false, false, true, ExitCodes.Clean)]
    [InlineData(true, false, true, ExitCodes.Leaks)]
    [InlineData(true, true, true, ExitCodes.InvalidRun)]
    [InlineData(false, false, false, ExitCodes.InvalidRun)]
    public void ExitCode_TheWorstOfAll(bool leak, bool failure, bool canarySeen, int expected)
    {
        RunReport run = new() { Number = 1, Leaks = leak ? [SomeLeak()] : [], Failure = failure ? "never ready" : null };
        var report = Report([new RunReport { Number = 2 }, run]) with { Canaries = new CanaryReport([], canarySeen ? [] : ["task"], null, 0) };

        Assert.Equal(expected, report.ExitCode);
    }

    private static SuiteReport Leaky() => Report([new RunReport { Number = 1, Leaks = [SomeLeak()] }, new RunReport { Number = 2 }]);

    private static SuiteReport Report(IReadOnlyList<RunReport> runs) => new()
    {
        Suite = "S",
        StartedAt = DateTimeOffset.UnixEpoch,
        Seconds = 1,
        Canaries = new CanaryReport(["task"], [], null, 0),
        Apps = [new AppReport { Name = "a", Scenarios = [new ScenarioReport { Id = "T1", Title = "t", Runs = runs, Leaks = Harness.Runs.ReportAssembly.Tally(runs) }] }],
    };

    private static Leak SomeLeak() => new()
    {
        Kind = LeakKinds.Process,
        What = "process 7: sleep",
        Started = [new SourceFrame("Runner.Start", "/app/Runner.cs", 88, 88)],
        Remedy = "end it",
        Fingerprint = "abc",
    };
}
