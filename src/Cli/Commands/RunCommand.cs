using System.CommandLine;
using LifetimeGuard.Cli.Rendering;
using LifetimeGuard.Cli.Running;
using LifetimeGuard.Harness;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Cli.Commands;

/// <summary><c>lifetimeguard run SUITE</c></summary>
internal static class RunCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(ToolConsole console)
    {
        Argument<string> suite = new("suite") { Description = "The suite.json that says how the apps are driven." };
        Option<string[]> apps = new("--app", "-a") { Description = "Run this app only; may be given several times.", DefaultValueFactory = _ => [] };
        Option<int?> repeat = new("--repeat", "-r") { Description = "Runs of each scenario; as the suite says when not given." };
        Option<int> parallel = new("--parallel", "-p") { Description = "Runs at the same time; more than one only for apps that do not get in each other's way.", DefaultValueFactory = _ => 1 };
        Option<string[]> findings = new("--findings", "-f") { Description = "A SARIF file of 'check', to name the rule that flags a leak; may be given several times.", DefaultValueFactory = _ => [] };
        Option<string?> json = new("--json", "-j") { Description = "Write the report to this JSON file." };
        AtLeastOne(repeat);
        AtLeastOne(parallel);

        Command command = new("run", "Runs unchanged apps through the scenarios T1-T6 and names everything they leave behind.")
        {
            suite, apps, repeat, parallel, findings, json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            console,
            parsed.GetValue(suite)!,
            new SuiteRunOptions
            {
                Apps = parsed.GetValue(apps) ?? [],
                Repeat = parsed.GetValue(repeat),
                Parallel = parsed.GetValue(parallel),
                Findings = [.. (parsed.GetValue(findings) ?? []).SelectMany(SarifFindings.Read)],
            },
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string path, SuiteRunOptions options, string? json, CancellationToken cancellationToken)
    {
        Suite suite = SuiteFile.Load(path);
        SuiteReport report = await SuiteSession.RunAsync(console, suite, options, cancellationToken).ConfigureAwait(false);
        if (json is not null)
            ReportFile.Write(report, json);

        new SuiteView(console, report).Write();
        if (json is not null)
            console.Line($"JSON: {json}");
        return report.ExitCode;
    }

    // What is no number at all has its own message.
    private static void AtLeastOne(Option option) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, out int value) && value < 1)
            result.AddError($"{option.Name} must be at least 1.");
    });
}
