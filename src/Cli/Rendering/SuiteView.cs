using System.Globalization;
using LifetimeGuard.Cli.Running;
using LifetimeGuard.Harness.Reporting;
using Spectre.Console;

namespace LifetimeGuard.Cli.Rendering;

/// <summary>Shows what a suite run found: the grid, what could not be judged, then each leak with all that is known.</summary>
internal sealed class SuiteView(ToolConsole console, SuiteReport report)
{
    // The stack names who started it; deeper frames are the framework or Main.
    private const int ShownFrames = 6;

    /// <summary>The whole report.</summary>
    public void Write()
    {
        console.Line();
        console.Ansi.Write(SuiteGrid.Of(report));
        WriteInvalid();
        foreach (NamedLeak leak in report.Apps.SelectMany(NamedLeak.Of))
            WriteLeak(leak);
        WriteVerdict();
    }

    private void WriteInvalid()
    {
        if (report.Canaries.Failure is { } failure)
            console.Markup($"[red]The planted leaks could not be looked for, so a clean result would mean nothing:[/] {Markup.Escape(failure)}");
        if (report.Canaries.Missed.Count > 0)
            console.Markup($"[red]Planted leaks were not seen, so a clean result would mean nothing:[/] {string.Join(", ", report.Canaries.Missed)}");

        foreach (AppReport app in report.Apps)
        {
            foreach (IGrouping<string, (ScenarioReport Scenario, RunReport Run)> same in app.Scenarios
                .SelectMany(scenario => scenario.Runs.Where(run => run.Failure is not null).Select(run => (scenario, run)))
                .GroupBy(invalid => invalid.run.Failure!))
            {
                console.Markup($"[yellow]{Markup.Escape(app.Name)} {string.Join(", ", same.Select(invalid => invalid.Scenario.Id).Distinct())} invalid:[/]");
                console.Line($"  {same.Key.ReplaceLineEndings($"{Environment.NewLine}  ")}");
            }

            string[] degraded = [.. app.Scenarios.SelectMany(scenario => scenario.Runs).SelectMany(run => run.Degraded).Distinct()];
            foreach (string reason in degraded)
                console.Markup($"[yellow]{Markup.Escape(app.Name)}: not looked at:[/] {Markup.Escape(reason)}");
        }
    }

    private void WriteLeak(NamedLeak named)
    {
        Leak leak = named.Leak;
        console.Line();
        console.Markup($"[red]{Markup.Escape(named.App)} leaks[/] {Markup.Escape(named.Title)}");
        Field("seen", string.Join(", ", named.Tallies.Select(seen =>
            string.Create(CultureInfo.InvariantCulture, $"{seen.Scenario} {seen.Tally.Seen} of {seen.Tally.Of} (95 % interval {seen.Tally.Low:0.00}-{seen.Tally.High:0.00})"))));
        Frames("started", leak.Started, leak.StartedUnknown);
        if (leak.Now.Count > 0)
            Frames("is in", leak.Now, unknown: null);
        Field("rule", leak.Rule ?? "none; give the SARIF of 'check' with --findings to see whether one flags it");
        Field("remedy", leak.Remedy);
        Field("fingerprint", leak.Fingerprint);
    }

    private void Frames(string name, IReadOnlyList<SourceFrame> frames, string? unknown)
    {
        if (frames.Count == 0)
        {
            Field(name, unknown is null ? "not known" : $"not known: {unknown}");
            return;
        }

        Field(name, Frame(frames[0]));
        foreach (SourceFrame frame in frames.Skip(1).Take(ShownFrames - 1))
            Field("", Frame(frame));
        if (frames.Count > ShownFrames)
            Field("", $"and {frames.Count - ShownFrames} more frames");
    }

    private void Field(string name, string value) => console.Line($"  {name,-12} {value}");

    private void WriteVerdict()
    {
        string time = string.Create(CultureInfo.InvariantCulture, $"{report.Apps.Sum(app => app.Scenarios.Sum(scenario => scenario.Runs.Count))} runs, {report.Seconds:0.0} s");
        console.Line();
        console.Markup(report.Verdict switch
        {
            Verdict.Clean => $"[green]Clean[/]: nothing was left behind ({time}).",
            Verdict.Leaky => $"[red]Leaks[/] in {Markup.Escape(string.Join(", ", report.Apps.Where(app => app.Verdict == Verdict.Leaky).Select(app => app.Name)))} ({time}).",
            _ => $"[yellow]Invalid[/]: not everything could be judged ({time}).",
        });
    }

    private static string Frame(SourceFrame frame) => frame.File is null ? frame.Method : $"{frame.Method} in {frame.File}:{frame.Line}";
}
