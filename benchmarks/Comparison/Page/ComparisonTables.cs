using LifetimeGuard.Comparison.Cases;
using LifetimeGuard.Comparison.Judging;
using LifetimeGuard.Comparison.Tools;

namespace LifetimeGuard.Comparison.Page;

/// <summary>The tables of docs/comparison.md. A cell is "found / missed / false".</summary>
internal sealed class ComparisonTables(Verdicts verdicts)
{
    private static readonly Dictionary<string, string> ShortNames = new()
    {
        ["Microsoft.VisualStudio.Threading.Analyzers"] = "VS Threading",
        ["IDisposableAnalyzers"] = "IDisposable",
        ["Microsoft.CodeAnalysis.NetAnalyzers"] = "NetAnalyzers",
        ["Meziantou.Analyzer"] = "Meziantou",
        ["SonarAnalyzer.CSharp"] = "Sonar",
    };

    public string Families()
    {
        var table = NewTable("family");
        foreach (string family in verdicts.Programs.Select(program => program.Family).Distinct())
            AddRow(table, family, program => program.Family == family);

        AddRow(table, "**labelled programs**", program => program.Rule is not null);
        AddRow(table, "**incidents**", program => program.Rule is null);
        return table.ToString();
    }

    public string Rules()
    {
        var table = NewTable("rule");
        foreach (string rule in verdicts.Programs.Select(program => program.Rule).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            AddRow(table, rule, program => program.Rule == rule);
        return table.ToString();
    }

    public string Shares()
    {
        var table = new MarkdownTable("tool", "of the bugs found", "of the correct programs with a warning");
        foreach (var tool in verdicts.Tools)
            AddShare(table, tool.Name, verdicts.Of(tool, IsLabelled));
        AddShare(table, "all peers together", verdicts.OfPeersTogether(IsLabelled));
        return table.ToString();

        static bool IsLabelled(Case program) => program.Rule is not null;
    }

    public string PeerRules()
    {
        var table = new MarkdownTable("rule", "bugs found", "correct programs with a warning", "counted");
        foreach (var peer in verdicts.Tools.Where(tool => !tool.IsOurs))
        {
            foreach (string rule in peer.Rules)
            {
                var score = verdicts.OfRule(peer, rule);
                table.Add($"{rule} ({ShortNameOf(peer)})", $"{score.Found}", $"{score.False}", verdicts.Counts(rule) ? "yes" : "no");
            }
        }

        return table.ToString();
    }

    public string HalfWritten()
    {
        var table = new MarkdownTable("tool", "programs", "with a warning that is not due");
        foreach (var tool in verdicts.Tools)
            AddHalfWritten(table, tool.Name, verdicts.OfHalfWritten(tool));
        return table.ToString();

        static void AddHalfWritten(MarkdownTable table, string name, Score score) => table.Add(name, $"{score.Correct}", $"{score.False}");
    }

    public string Versions()
    {
        var table = new MarkdownTable("tool", "version");
        foreach (var tool in verdicts.Tools)
            table.Add(tool.Name, tool.Version);
        return table.ToString();
    }

    /// <summary>How long each tool took; the ratio is what carries over to another machine.</summary>
    public static string Times(IReadOnlyList<(Tool Tool, TimeSpan Time)> times)
    {
        var table = new MarkdownTable("tool", "seconds", "against ours");
        var ours = times.Single(item => item.Tool.IsOurs).Time;
        foreach (var (tool, time) in times)
            table.Add(tool.Name, FormattableString.Invariant($"{time.TotalSeconds:F1}"), FormattableString.Invariant($"{time / ours:F1}"));
        return table.ToString();
    }

    /// <summary>The rows of a part of the page whose first columns are not what ours does today.</summary>
    public IEnumerable<string> StaleRows(string part)
    {
        string[] due = [.. (Families() + "\n" + Rules()).Split('\n').Select(OwnCells)];
        return part.Split('\n').Where(row => !due.Contains(OwnCells(row)));

        static string OwnCells(string row) => string.Join('|', row.Split('|').Take(5));
    }

    public string Stray() => $"Warnings of ours in programs with a bug, at lines that carry no mark: {verdicts.StrayWarnings()}.";

    /// <summary>Which tool does what in which program, for reading one's way through a number.</summary>
    public IEnumerable<string> Details() =>
        from tool in verdicts.Tools
        from program in verdicts.Programs
        let score = verdicts.Of(tool, candidate => candidate == program)
        where score.Missed > 0 || score.False > 0
        select $"{ShortNameOf(tool)}\t{(score.Missed > 0 ? "missed" : "false")}\t{program.Id}";

    private MarkdownTable NewTable(string what) =>
        new([what, "bugs", "correct", .. verdicts.Tools.Select(ShortNameOf), "all peers"]);

    private void AddRow(MarkdownTable table, string name, Func<Case, bool> isWanted)
    {
        var ours = verdicts.Of(verdicts.Tools[0], isWanted);
        table.Add(
        [
            name, $"{ours.Bugs}", $"{ours.Correct}",
            .. verdicts.Tools.Select(tool => Cell(verdicts.Of(tool, isWanted))),
            Cell(verdicts.OfPeersTogether(isWanted)),
        ]);
    }

    private static void AddShare(MarkdownTable table, string name, Score score) =>
        table.Add(name, Share(score.Found, score.Bugs), Share(score.False, score.Correct));

    private static string Share(int part, int whole) => FormattableString.Invariant($"{100.0 * part / whole:F1} % ({part} of {whole})");

    private static string Cell(Score score) => $"{score.Found} / {score.Missed} / {score.False}";

    private static string ShortNameOf(Tool tool) => ShortNames.GetValueOrDefault(tool.Name, tool.Name);
}
