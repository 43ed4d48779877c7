using LifetimeGuard.Harness.Reporting;
using Spectre.Console;

namespace LifetimeGuard.Cli.Rendering;

/// <summary>Apps by scenarios: in how many of the runs something was left behind.</summary>
internal static class SuiteGrid
{
    /// <summary>The table.</summary>
    public static Table Of(SuiteReport report)
    {
        string[] scenarios = [.. report.Apps.SelectMany(app => app.Scenarios).Select(scenario => scenario.Id).Distinct()];
        Table table = new Table().Border(TableBorder.Rounded).AddColumn("App");
        foreach (string scenario in scenarios)
            table.AddColumn(new TableColumn(Markup.Escape(scenario)).Centered());
        foreach (AppReport app in report.Apps)
        {
            ILookup<string, ScenarioReport> byId = app.Scenarios.ToLookup(scenario => scenario.Id);
            table.AddRow([Markup.Escape(app.Name), .. scenarios.Select(id => byId[id].FirstOrDefault() is { } scenario ? Cell(scenario) : "")]);
        }

        return table;
    }

    private static string Cell(ScenarioReport scenario)
    {
        int runs = scenario.Runs.Count;
        int invalid = scenario.Runs.Count(run => run.Verdict == Verdict.Invalid);
        int leaky = scenario.Runs.Count(run => run.Verdict == Verdict.Leaky);
        if (invalid > 0)
            return $"[yellow]invalid {invalid} of {runs}[/]";
        return leaky > 0 ? $"[red]leaks {leaky} of {runs}[/]" : $"[green]clean {runs} of {runs}[/]";
    }
}
