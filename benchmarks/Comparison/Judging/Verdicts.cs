using System.Collections.Immutable;
using LifetimeGuard.Comparison.Cases;
using LifetimeGuard.Comparison.Tools;

namespace LifetimeGuard.Comparison.Judging;

/// <summary>What every tool said about every case, and what that is worth.</summary>
internal sealed class Verdicts
{
    private readonly IReadOnlyList<(Case Program, ImmutableArray<Finding> Findings)> _all;
    private readonly HashSet<string> _rulesThatFind;

    public Verdicts(IReadOnlyList<Tool> tools, IReadOnlyList<(Case Program, ImmutableArray<Finding> Findings)> all)
    {
        _all = all;
        Tools = tools;
        _rulesThatFind = [.. Compiling.Where(item => item.Program.IsBug).SelectMany(item => Judge.HelpfulRules(item.Program, item.Findings))];
    }

    public IReadOnlyList<Tool> Tools { get; }

    public IEnumerable<Case> Programs => Compiling.Select(item => item.Program);

    private IEnumerable<(Case Program, ImmutableArray<Finding> Findings)> Compiling => _all.Where(item => item.Program.Compiles);

    public Score Of(Tool tool, Func<Case, bool> isWanted) => Sum(Compiling, isWanted, (program, findings) => ScoreOf(tool, program, findings));

    public Score OfHalfWritten(Tool tool) =>
        Sum(_all.Where(item => !item.Program.Compiles), _ => true, (program, findings) => ScoreOf(tool, program, findings));

    /// <summary>The score of all peers as if they were one tool.</summary>
    public Score OfPeersTogether(Func<Case, bool> isWanted) => Sum(Compiling, isWanted, (program, findings) => program.IsBug
        ? Score.OfBug(Peers.Any(peer => Judge.IsFound(peer, program, Heard(peer, findings))))
        : Score.OfCorrect(Peers.Any(peer => Judge.IsFalseAlarm(peer, program, Heard(peer, findings)))));

    /// <summary>One rule of a peer alone, whether or not it counts.</summary>
    public Score OfRule(Tool peer, string rule) => Sum(Compiling, _ => true, (program, findings) =>
    {
        Finding[] own = [.. findings.Where(finding => finding.Id == rule)];
        return program.IsBug ? Score.OfBug(Judge.IsFound(peer, program, own)) : Score.OfCorrect(Judge.IsFalseAlarm(peer, program, own));
    });

    public bool Counts(string rule) => _rulesThatFind.Contains(rule);

    public int StrayWarnings() =>
        Compiling.Where(item => item.Program.IsBug).Sum(item => Judge.StrayWarnings(item.Program, Heard(Tools.Single(tool => tool.IsOurs), item.Findings)));

    private IEnumerable<Tool> Peers => Tools.Where(tool => !tool.IsOurs);

    private Score ScoreOf(Tool tool, Case program, IEnumerable<Finding> findings) => program.IsBug
        ? Score.OfBug(Judge.IsFound(tool, program, Heard(tool, findings)))
        : Score.OfCorrect(Judge.IsFalseAlarm(tool, program, Heard(tool, findings)));

    private Finding[] Heard(Tool tool, IEnumerable<Finding> findings) =>
        [.. findings.Where(finding => tool.Rules.Contains(finding.Id) && (tool.IsOurs || _rulesThatFind.Contains(finding.Id)))];

    private static Score Sum(
        IEnumerable<(Case Program, ImmutableArray<Finding> Findings)> items, Func<Case, bool> isWanted, Func<Case, IEnumerable<Finding>, Score> score) =>
        items.Where(item => isWanted(item.Program)).Aggregate(default(Score), (sum, item) => sum + score(item.Program, item.Findings));
}
