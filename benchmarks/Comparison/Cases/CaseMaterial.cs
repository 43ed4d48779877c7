using LifetimeGuard.Analyzers.Tests.Corpus;

namespace LifetimeGuard.Comparison.Cases;

/// <summary>The cases of both corpora, read by the same code as the tests read them.</summary>
internal static class CaseMaterial
{
    private static readonly Dictionary<string, string> IncidentFamilies = new()
    {
        ["F1"] = "Incidents: tasks",
        ["F2"] = "Incidents: runners and registrations",
        ["F3"] = "Incidents: timeouts and threads",
        ["F4"] = "Incidents: processes",
        ["F5"] = "Incidents: shutdown",
    };

    public static IReadOnlyList<Case> Load() =>
    [
        .. LabelledProgram.All.Values.OrderBy(program => program.Path, StringComparer.Ordinal).Select(From),
        .. CorpusCase.All.Values.Where(incident => incident.Certain).OrderBy(incident => incident.Id, StringComparer.Ordinal).Select(From),
    ];

    private static Case From(LabelledProgram program) => new(
        program.Path,
        program.Path.Split('/')[0],
        program.Rule,
        program.Kind == "bug",
        program.Compiles,
        program.Source,
        [.. program.Expected.Select(mark => new Mark(mark.Line, mark.Rule))],
        [.. program.Alternatives.Select(mark => new Mark(mark.Line, mark.Rule))]);

    private static Case From(CorpusCase incident) => new(
        incident.Id,
        IncidentFamilies[incident.Family],
        Rule: null,
        incident.Kind == "bug",
        Compiles: true,
        incident.Source,
        [.. incident.Lines.Select(line => new Mark(line, Rule: null))],
        [.. incident.AltLines.Select(line => new Mark(line, Rule: null))]);
}
