using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Tests.Runs;

/// <summary>Whatever is wrong with the app: one clear sentence, the right exit code, nothing left.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task CrashAtStart_SaysTheCodeAndTheLastOutput()
    {
        var report = await RunAsync(LaunchedApp.Suite("crash-at-start"));

        Assert.Equal(ExitCodes.InvalidRun, report.ExitCode);
        Assert.Equal("The app ended with code 7 before it was ready. Its last output: no settings file", FailureOf(report));
    }

    [Fact]
    public async Task NeverReady_SaysWhatWasWaitedFor()
    {
        var report = await RunAsync(LaunchedApp.Suite("never-ready", readyWithin: TimeSpan.FromMilliseconds(800)));

        Assert.Equal(ExitCodes.InvalidRun, report.ExitCode);
        Assert.Equal("The app was not ready within 0.8 s: no line began with \"READY\". It printed nothing.", FailureOf(report));
    }

    [Fact]
    public async Task CrashAtWork_SaysDuringWhichVerb()
    {
        var report = await RunAsync(LaunchedApp.Suite("crash-at-work"));

        Assert.Equal(ExitCodes.InvalidRun, report.ExitCode);
        Assert.StartsWith("The app ended with code 134 during \"work\".", FailureOf(report), StringComparison.Ordinal);
        Assert.Contains("work went wrong", FailureOf(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownApp_IsAUsageError()
    {
        var runner = new SuiteRunner(new SuiteRunOptions { Apps = ["nobody"], Canaries = false });

        var error = await Assert.ThrowsAsync<HarnessException>(() => runner.RunAsync(LaunchedApp.Suite("clean")));

        Assert.Equal(ExitCodes.Usage, error.ExitCode);
        Assert.Equal("The suite clean has no app \"nobody\"; it has \"app\"", error.Message);
    }

    [Fact]
    public async Task MissingCommand_IsAUsageError()
    {
        var suite = LaunchedApp.Suite("clean") with { Apps = [new SuiteApp { Name = "app", Command = "./no-such-program" }] };

        var error = await Assert.ThrowsAsync<HarnessException>(() => RunAsync(suite));

        Assert.Equal(ExitCodes.Usage, error.ExitCode);
    }

    [Fact]
    public async Task ProjectThatDoesNotCompile_ShowsTheCompilersErrors()
    {
        string folder = Directory.CreateTempSubdirectory("broken-app-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Broken.csproj"), """
                <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup></Project>
                """);
            File.WriteAllText(Path.Combine(folder, "Program.cs"), "int number = \"text\";");
            var suite = LaunchedApp.Suite("clean") with { Directory = folder, Apps = [new SuiteApp { Name = "app", Project = "Broken.csproj" }] };

            var error = await Assert.ThrowsAsync<HarnessException>(() => RunAsync(suite));

            Assert.Equal(ExitCodes.Infrastructure, error.ExitCode);
            Assert.StartsWith("Broken.csproj does not build:", error.Message, StringComparison.Ordinal);
            Assert.Contains("error CS0029", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task OutputWithoutEnd_IsRead_AndTheAppIsNotHeldUp()
    {
        var report = await RunAsync(LaunchedApp.Suite("flood"));

        Assert.Equal(ExitCodes.Clean, report.ExitCode);
    }

    [Fact]
    public async Task NotADotnetApp_IsRun_AndTheReportSaysWhatWasNotSeen()
    {
        var suite = LaunchedApp.Suite("clean") with
        {
            Apps = [new SuiteApp { Name = "shell", Command = "sh", Args = ["-c", "echo READY; while read line; do case $line in work) sleep 600 & echo DONE;; close) exit 0;; esac; done"] }],
        };
        var run = await LaunchedApp.RunAsync(suite);

        Assert.Null(run.Failure);
        var leak = Assert.Single(run.Leaks);
        Assert.Equal(LeakKinds.Process, leak.Kind);
        Assert.Equal("nobody could look inside the app", leak.StartedUnknown);
        Assert.Contains(run.Degraded, reason => reason.Contains("no .NET app that loads startup hooks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("foreground-thread", 1)]
    [InlineData("clean", 0)]
    public async Task DiagnosticsSwitchedOff_IsRun_AndTheReportSaysWhatWasNotSeen(string behaviour, int leaks)
    {
        var suite = LaunchedApp.Suite(behaviour, new SuiteBudgets { Exit = TimeSpan.FromSeconds(1), Children = TimeSpan.FromMilliseconds(200) });
        var app = suite.Apps[0] with { Environment = new Dictionary<string, string> { ["DOTNET_EnableDiagnostics"] = "0" } };

        var run = await LaunchedApp.RunAsync(suite with { Apps = [app] });

        Assert.Null(run.Failure);
        Assert.Equal(leaks, run.Leaks.Count);
        Assert.All(run.Leaks, leak => Assert.Equal("its start was not in the event trace", leak.StartedUnknown));
        Assert.Contains(run.Degraded, reason => reason.Contains("no diagnostic port", StringComparison.Ordinal));
    }

    private static Task<SuiteReport> RunAsync(Suite suite) =>
        new SuiteRunner(new SuiteRunOptions { Canaries = false }).RunAsync(suite, progress: null, TestContext.Current.CancellationToken);

    private static string? FailureOf(SuiteReport report) => report.Apps[0].Scenarios[0].Runs[0].Failure;
}
