using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using LifetimeGuard.Cli.Checking;
using LifetimeGuard.Cli.Demonstration;
using LifetimeGuard.Cli.Findings;
using LifetimeGuard.Cli.Rendering;
using LifetimeGuard.Cli.Running;
using LifetimeGuard.Harness;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Cli.Commands;

/// <summary><c>lifetimeguard demo</c></summary>
internal static class DemoCommand
{
    // The sample's runs mostly wait (for budgets, for children to settle), so more of them than cores fit.
    private const int DefaultParallel = 3;

    /// <summary>The command with its options.</summary>
    public static Command Create(ToolConsole console)
    {
        Option<int?> repeat = new("--repeat", "-r") { Description = "Runs of each scenario; as the sample's suite says when not given." };
        Option<int> parallel = new("--parallel", "-p") { Description = "Runs at the same time.", DefaultValueFactory = _ => DefaultParallel };
        Command command = new("demo", "Checks and runs the sample StableStudio, leaky and guarded, and shows on one page what was found.") { repeat, parallel };
        command.SetAction((parsed, cancellationToken) => RunAsync(console, parsed.GetValue(repeat), parsed.GetValue(parallel), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, int? repeat, int parallel, CancellationToken cancellationToken)
    {
        Stopwatch clock = Stopwatch.StartNew();
        Sample sample = Sample.Find();
        string reports = Path.Combine(sample.RepositoryDirectory, "artifacts", "demo");
        string sarif = Path.Combine(reports, "findings.sarif");
        string json = Path.Combine(reports, "report.json");
        using TempFolder folder = new();

        // Both versions are one build, and what it makes is what is run: nothing is compiled twice.
        BuildTarget target = new() { Files = sample.Projects };
        string artifacts = folder.In("artifacts");
        CheckOptions options = new() { Configuration = "Release", ArtifactsPath = artifacts };
        CheckReport check = await console
            .WithProgressAsync($"Checking {target.Name}", step => new SourceCheck(options, RuleFiles.Locate()).RunAsync(target, step, cancellationToken))
            .ConfigureAwait(false);
        SarifWriter.Write(check.Findings, sarif);

        SuiteRunOptions run = new()
        {
            Repeat = repeat,
            Parallel = Math.Max(1, parallel),
            Findings = SarifFindings.Read(sarif),
        };
        SuiteReport report = await SuiteSession.RunAsync(console, sample.Built(artifacts), run, cancellationToken).ConfigureAwait(false);
        ReportFile.Write(report, json);

        IReadOnlyList<string> unexpected = DemoJudgement.Unexpected(sample, check, report);
        new DemoPage(console, sample, check, report).Write(unexpected);
        console.Line(string.Create(CultureInfo.InvariantCulture,
            $"Check {check.Seconds:0} s, run {report.Seconds:0} s, all {clock.Elapsed.TotalSeconds:0} s. SARIF: {sarif}  JSON: {json}"));
        return unexpected.Count == 0 ? ExitCodes.Clean : ExitCodes.Leaks;
    }
}
