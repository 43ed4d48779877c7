using System.Globalization;
using LifetimeGuard.Cli.Checking;
using LifetimeGuard.Cli.Demonstration;
using LifetimeGuard.Cli.Findings;
using LifetimeGuard.Cli.Running;
using LifetimeGuard.Harness.Reporting;
using Spectre.Console;

namespace LifetimeGuard.Cli.Rendering;

/// <summary>The one page that the demo ends with.</summary>
internal sealed class DemoPage(ToolConsole console, Sample sample, CheckReport check, SuiteReport run)
{
    // So that the page is one page: a log would else be as wide as its longest sentence.
    private const int TextWidth = 56;
    private const int WideTextWidth = 96;

    /// <summary>The page.</summary>
    /// <param name="unexpected">What is not as it should be; empty when the product did its work.</param>
    public void Write(IReadOnlyList<string> unexpected)
    {
        Heading("1. What the rules found in the source");
        WriteFindings();
        Heading("2. What the running apps left behind, T1-T6");
        console.Ansi.Write(SuiteGrid.Of(run));
        WriteScenarios();
        Heading("3. Each leak of the leaky version, and the rule that flags its line");
        WriteLeaks();
        Heading("4. The guarded version");
        WriteGuarded();
        WriteUnexpected(unexpected);
    }

    private void WriteFindings()
    {
        Table table = new Table().Border(TableBorder.Rounded)
            .AddColumns("Version", "Rule", "Where")
            .AddColumn(new TableColumn("Why").Width(WideTextWidth));
        foreach (Finding finding in check.Findings.Active)
        {
            bool leaky = finding.Span.File.StartsWith(sample.LeakySources, StringComparison.Ordinal);
            table.AddRow(
                leaky ? "leaky" : "[red]guarded[/]",
                finding.RuleId,
                Markup.Escape($"{Path.GetFileName(finding.Span.File)}:{finding.Span.StartLine}"),
                Markup.Escape(finding.Message));
        }

        console.Ansi.Write(table);
    }

    private void WriteScenarios()
    {
        foreach (ScenarioReport scenario in run.Apps.FirstOrDefault()?.Scenarios ?? [])
            console.Line($"  {scenario.Id}: {scenario.Title}");
    }

    private void WriteLeaks()
    {
        Table table = new Table().Border(TableBorder.Rounded)
            .AddColumn("Kind")
            .AddColumn(new TableColumn("What").Width(TextWidth))
            .AddColumns("Started at", "Rule", "Seen");
        foreach (NamedLeak leak in LeaksOf(Sample.Leaky))
        {
            table.AddRow(
                leak.Leak.Kind,
                Markup.Escape(leak.Briefly),
                Markup.Escape(leak.StartedAt),
                leak.Leak.Rule is null ? "[red]none[/]" : Markup.Escape(leak.Leak.Rule),
                Markup.Escape(leak.Seen));
        }

        console.Ansi.Write(table);
    }

    private void WriteGuarded()
    {
        RunReport[] runs = [.. run.Apps.Where(app => app.Name == Sample.Guarded).SelectMany(app => app.Scenarios).SelectMany(scenario => scenario.Runs)];
        int clean = runs.Count(result => result.Verdict == Verdict.Clean);
        int findings = check.Findings.Active.Count(finding => !finding.Span.File.StartsWith(sample.LeakySources, StringComparison.Ordinal));
        double? slowest = runs.Max(result => result.ExitSeconds);
        string time = slowest is null ? "" : string.Create(CultureInfo.InvariantCulture, $"; slowest end {slowest:0.0} s after close");
        console.Line($"  {(findings == 1 ? "1 finding" : $"{findings} findings")}; {clean} of {runs.Length} runs clean{time}.");
    }

    private void WriteUnexpected(IReadOnlyList<string> unexpected)
    {
        console.Line();
        if (unexpected.Count == 0)
        {
            console.Markup("[green bold]As it should be: the leaky version was caught twice, in the source and at run time, and the guarded one is clean.[/]");
            return;
        }

        console.Markup("[red bold]Not as it should be:[/]");
        foreach (string problem in unexpected)
            console.Line($"  {problem}");
    }

    private IReadOnlyList<NamedLeak> LeaksOf(string name) => [.. run.Apps.Where(app => app.Name == name).SelectMany(NamedLeak.Of)];

    private void Heading(string text)
    {
        console.Line();
        console.Markup($"[bold]{Markup.Escape(text)}[/]");
    }
}
