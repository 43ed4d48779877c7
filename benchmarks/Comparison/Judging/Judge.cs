using LifetimeGuard.Comparison.Cases;
using LifetimeGuard.Comparison.Tools;

namespace LifetimeGuard.Comparison.Judging;

/// <summary>
/// Says whether a tool has found a bug, and whether it has raised a false alarm. Ours is judged as the corpus' README says; a peer more
/// generously: any of its rules, on any one of the places, also by a span that only covers it.
/// </summary>
internal static class Judge
{
    public static bool IsFound(Tool tool, Case bug, IReadOnlyCollection<Finding> findings) =>
        tool.IsOurs ? IsFoundByOurs(bug, findings) : HelpfulRules(bug, findings).Any();

    /// <summary>The rules of a peer that speak up at a place where the bug is.</summary>
    public static IEnumerable<string> HelpfulRules(Case bug, IEnumerable<Finding> findings) => findings
        .Where(finding => bug.Due.Concat(bug.OrElse).Any(mark => finding.Covers(mark.Line)))
        .Select(finding => finding.Id)
        .Distinct();

    /// <summary>A warning about a correct program; of ours, also an info of the rule that the program is about.</summary>
    public static bool IsFalseAlarm(Tool tool, Case program, IEnumerable<Finding> findings) => tool.IsOurs
        ? findings.Any(finding => (finding.IsWarning || program.Rule is null || finding.Id == program.Rule) && !IsMarked(program, finding))
        : findings.Any();

    /// <summary>Warnings of ours in a program with a bug, at lines that are not marked.</summary>
    public static int StrayWarnings(Case bug, IEnumerable<Finding> findings) =>
        findings.Count(finding => finding.IsWarning && !bug.Due.Concat(bug.OrElse).Any(mark => mark.Line == finding.FirstLine));

    private static bool IsFoundByOurs(Case bug, IReadOnlyCollection<Finding> findings)
    {
        // The older corpus counts one alternative place as the whole answer, the newer one asks for every mark.
        if (bug.Rule is null)
            return bug.Due.All(IsReported) || bug.OrElse.Any(IsReported);

        return bug.Due.All(due => IsReported(due) || bug.OrElse.Any(other => other.Rule == due.Rule && IsReported(other)));

        bool IsReported(Mark mark) => findings.Any(finding => finding.FirstLine == mark.Line && (mark.Rule ?? finding.Id) == finding.Id);
    }

    // Code being typed may carry marks of its own.
    private static bool IsMarked(Case program, Finding finding) => program.Due.Contains(new Mark(finding.FirstLine, finding.Id));
}
