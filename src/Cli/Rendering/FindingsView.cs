using System.Globalization;
using LifetimeGuard.Cli.Checking;
using LifetimeGuard.Cli.Findings;
using Spectre.Console;

namespace LifetimeGuard.Cli.Rendering;

/// <summary>Shows what a check found: by file, then a count per rule.</summary>
internal sealed class FindingsView(ToolConsole console, CheckReport report)
{
    // A log is as wide as its longest line; a paragraph is not.
    private const int TextWidth = 60;

    private readonly FindingSet _findings = report.Findings;

    /// <summary>The whole report for a reader.</summary>
    public void Write(string? sarifPath)
    {
        WriteCrashes();
        foreach (IGrouping<string, Finding> file in _findings.Active.GroupBy(finding => finding.Span.File))
            WriteFile(file.Key, file);
        WriteRules();
        WriteNotes(sarifPath);
        WriteVerdict();
    }

    /// <summary>One line a finding, in the format that editors and CI systems recognise.</summary>
    public void WriteLines()
    {
        WriteCrashes();
        foreach (Finding finding in _findings.Active)
            console.Line($"{_findings.Shown(finding.Span.File)}({finding.Span.StartLine},{finding.Span.StartColumn}): {finding.Level} {finding.RuleId}: {finding.Message}");
    }

    private void WriteCrashes()
    {
        if (report.Crashes.Count == 0)
            return;

        console.Markup("[red bold]A rule crashed or did not run, so this check says nothing. Please report it with:[/]");
        foreach (string crash in report.Crashes)
            console.Line($"  {crash.ReplaceLineEndings($"{Environment.NewLine}  ")}");
    }

    private void WriteFile(string file, IEnumerable<Finding> findings)
    {
        console.Line();
        console.Markup($"[bold]{Markup.Escape(_findings.Shown(file))}[/]");
        foreach (Finding finding in findings)
        {
            console.Markup($"  [{Colour(finding.Level)}]{finding.RuleId}[/] line {finding.Span.StartLine}: {Markup.Escape(finding.Message)}");
            foreach (RelatedSpan related in finding.Related.Where(related => related.Message is not null || !IsOnTheSameLine(related.Span, finding.Span)))
                console.Markup($"    [grey]see {Markup.Escape(Place(finding, related.Span))}{Markup.Escape(related.Message is null ? "" : $": {related.Message}")}[/]");
        }
    }

    private static bool IsOnTheSameLine(SourceSpan one, SourceSpan other) => one.File == other.File && one.StartLine == other.StartLine;

    private string Place(Finding finding, SourceSpan span) =>
        span.File == finding.Span.File ? $"line {span.StartLine}" : $"{_findings.Shown(span.File)} line {span.StartLine}";

    private void WriteRules()
    {
        ILookup<string, Finding> byRule = _findings.Active.ToLookup(finding => finding.RuleId);
        if (byRule.Count == 0)
            return;

        Table table = new Table().Border(TableBorder.Rounded)
            .AddColumn("Rule")
            .AddColumn(new TableColumn("What it reports, and why it matters").Width(TextWidth))
            .AddColumn(new TableColumn("Found").RightAligned())
            .AddColumn("More");
        if (report.Timing is not null)
            table.AddColumn("Seconds");
        foreach (RuleInfo rule in _findings.Rules.Where(rule => byRule.Contains(rule.Id)))
        {
            List<string> cells = [rule.Id, Markup.Escape(rule.Description.Length > 0 ? $"{rule.Title}. {rule.Description}" : rule.Title), byRule[rule.Id].Count().ToString(CultureInfo.InvariantCulture), Markup.Escape(rule.HelpUri)];
            if (report.Timing is not null)
                cells.Add(rule.Seconds.ToString("0.000", CultureInfo.InvariantCulture));
            table.AddRow([.. cells]);
        }

        console.Line();
        console.Ansi.Write(table);
    }

    private void WriteNotes(string? sarifPath)
    {
        if (report.Incomplete)
            console.Markup("[yellow]Findings are errors in this code, so projects that depend on those with findings were not compiled and not checked.[/]");
        if (report.WrittenInPlace.Count > 0)
            console.Markup($"[yellow]The build wrote into the tree, because projects set their own output path:[/] {Markup.Escape(string.Join(", ", report.WrittenInPlace.Select(_findings.Shown)))}");
        if (report.Timing is { } timing)
        {
            console.Line(string.Create(CultureInfo.InvariantCulture,
                $"The rules took {timing.RuleSeconds:0.00} s of work, the compiler {timing.CompilerSeconds:0.0} s: {timing.Share:P1}."));
        }

        if (sarifPath is not null)
            console.Line($"SARIF: {sarifPath}");
    }

    private void WriteVerdict()
    {
        string scope = string.Create(CultureInfo.InvariantCulture,
            $"{Counted(report.Compilations, "compilation")}, {Counted(_findings.Rules.Count, "rule")}, {report.Seconds:0.0} s");
        string suppressed = _findings.SuppressedCount > 0 ? $", {_findings.SuppressedCount} suppressed" : "";
        int count = _findings.Active.Count;
        if (report.Crashes.Count > 0)
            console.Markup($"[red]Void[/]: {Counted(count, "finding")}{suppressed}, and not every rule ran ({scope}).");
        else if (count > 0)
            console.Markup($"[red]{Counted(count, "finding")}[/]{suppressed} ({scope}).");
        else
            console.Markup($"[green]No finding[/]{suppressed} ({scope}).");
    }

    private static string Counted(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    private static string Colour(string level) => level switch
    {
        "error" => "red",
        "warning" => "yellow",
        _ => "blue",
    };
}
