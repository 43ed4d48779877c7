using System.CommandLine;
using LifetimeGuard.Cli.Checking;
using LifetimeGuard.Cli.Findings;
using LifetimeGuard.Cli.Rendering;
using LifetimeGuard.Harness;

namespace LifetimeGuard.Cli.Commands;

/// <summary><c>lifetimeguard check PATH</c></summary>
internal static class CheckCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(ToolConsole console)
    {
        Argument<string> path = new("path")
        {
            Description = "A solution, a project, or a folder with exactly one of them.",
            DefaultValueFactory = _ => ".",
        };
        Option<string?> output = new("--output", "-o") { Description = "Write the findings to this SARIF 2.1 file." };
        Option<string> mode = new("--mode", "-m") { Description = "The preset of rules and levels.", DefaultValueFactory = _ => "recommended" };
        mode.AcceptOnlyFromAmong([.. Preset.Modes]);
        Option<string?> configuration = new("--configuration", "-c") { Description = "The build configuration; the projects' default when not given." };
        Option<string[]> properties = new("--property", "-p")
        {
            Description = "An MSBuild property that the build needs, as Name=Value; may be given several times.",
            DefaultValueFactory = _ => [],
        };
        properties.Validators.Add(result =>
        {
            foreach (string value in result.Tokens.Select(token => token.Value).Where(value => value.IndexOf('=') < 1))
                result.AddError($"--property {value}: write it as Name=Value.");
        });
        Option<bool> inPlace = new("--in-place") { Description = "Build into the projects' own bin and obj folders." };
        Option<bool> timing = new("--timing") { Description = "Show what the rules cost the compiler." };
        Option<bool> quiet = new("--quiet", "-q") { Description = "Print the findings only, one a line, as compilers do." };

        Command command = new("check", "Builds a solution or project with the rules, without editing it, and shows what they find.")
        {
            path, output, mode, configuration, properties, inPlace, timing, quiet,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            console,
            parsed.GetValue(path)!,
            new CheckOptions
            {
                Mode = parsed.GetValue(mode)!,
                Configuration = parsed.GetValue(configuration),
                Properties = parsed.GetValue(properties) ?? [],
                InPlace = parsed.GetValue(inPlace),
                Timing = parsed.GetValue(timing),
            },
            parsed.GetValue(output),
            parsed.GetValue(quiet),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string path, CheckOptions options, string? output, bool quiet, CancellationToken cancellationToken)
    {
        BuildTarget target = BuildTarget.Resolve(path);
        SourceCheck check = new(options, RuleFiles.Locate());
        CheckReport report = quiet
            ? await check.RunAsync(target, _ => { }, cancellationToken).ConfigureAwait(false)
            : await console.WithProgressAsync($"Checking {target.Name}", step => check.RunAsync(target, step, cancellationToken)).ConfigureAwait(false);

        if (output is not null)
            SarifWriter.Write(report.Findings, output);

        FindingsView view = new(console, report);
        if (quiet)
            view.WriteLines();
        else
            view.Write(output);
        return ExitCodeOf(report);
    }

    private static int ExitCodeOf(CheckReport report)
    {
        if (report.Crashes.Count > 0)
            return ExitCodes.Infrastructure;
        return report.Findings.Active.Count > 0 ? ExitCodes.Leaks : ExitCodes.Clean;
    }
}
