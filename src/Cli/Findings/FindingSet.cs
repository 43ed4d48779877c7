namespace LifetimeGuard.Cli.Findings;

/// <summary>The findings of all compilations of one check, each once, in the order of the files.</summary>
internal sealed class FindingSet
{
    private FindingSet(string baseDirectory, IReadOnlyList<Finding> all, IReadOnlyList<RuleInfo> rules)
    {
        BaseDirectory = baseDirectory;
        All = all;
        Rules = rules;
        Active = [.. all.Where(finding => !finding.IsSuppressed)];
    }

    /// <summary>The folder that paths are shown relative to: the repository's root, or else the checked folder.</summary>
    public string BaseDirectory { get; }

    /// <summary>Suppressed ones included.</summary>
    public IReadOnlyList<Finding> All { get; }

    /// <summary>What counts: everything that the source does not accept in writing.</summary>
    public IReadOnlyList<Finding> Active { get; }

    /// <summary>Every rule that ran, by ID.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; }

    /// <summary>How many are suppressed.</summary>
    public int SuppressedCount => All.Count - Active.Count;

    /// <summary>
    /// Joins the logs. The same finding comes from every target framework and from every project that compiles the file:
    /// it is one finding, and it is suppressed only when it is suppressed in all of them.
    /// </summary>
    public static FindingSet Merge(string baseDirectory, IReadOnlyList<CompilerLog> logs, Preset preset)
    {
        Finding[] findings =
        [
            .. logs.SelectMany(log => log.Findings)
                .GroupBy(finding => (finding.RuleId, finding.Span, finding.Message))
                .Select(same => same.FirstOrDefault(finding => !finding.IsSuppressed) ?? same.First())
                .Select(finding => preset.Raises(finding.RuleId) ? finding with { Level = "error" } : finding)
                .OrderBy(finding => finding.Span.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Span.StartLine)
                .ThenBy(finding => finding.Span.StartColumn)
                .ThenBy(finding => finding.RuleId, StringComparer.Ordinal),
        ];
        RuleInfo[] rules =
        [
            .. logs.SelectMany(log => log.Rules)
                .GroupBy(rule => rule.Id)
                .Select(same => same.First() with { Seconds = same.Sum(rule => rule.Seconds) })
                .OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];
        return new FindingSet(baseDirectory, findings, rules);
    }

    /// <summary>The path as a user in the base folder would write it; absolute when the file is elsewhere.</summary>
    public string Shown(string file)
    {
        string relative = Path.GetRelativePath(BaseDirectory, file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }
}
