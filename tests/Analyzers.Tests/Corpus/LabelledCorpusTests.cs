using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Tests.Corpus;

/// <summary>All rules on the labelled programs, judged as Corpus/README.md says.</summary>
public sealed class LabelledCorpusTests
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Rules =
        AllAnalyzers.Create().SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(descriptor => descriptor.Id).ToDictionary(descriptor => descriptor.Id);

    public static TheoryData<string> Correct => [.. Paths(program => program.Kind != "bug")];

    public static TheoryData<string> Bugs => [.. Paths(program => program.Kind == "bug")];

    [Theory, MemberData(nameof(Correct))]
    public async Task CorrectProgram_IsSilent(string path)
    {
        var program = LabelledProgram.All[path];
        var findings = await Findings(program);

        Assert.Empty(findings.Where(finding => IsFalseAlarm(finding, program)).Select(Describe));
    }

    [Theory, MemberData(nameof(Bugs))]
    public async Task Bug_IsReportedWhereItIs(string path)
    {
        var program = LabelledProgram.All[path];
        var findings = await Findings(program);
        var places = program.Expected.Concat(program.Alternatives).ToHashSet();

        Assert.Empty(findings.Where(finding => finding.Severity == DiagnosticSeverity.Warning && !places.Any(place => place.Line == LineOf(finding))).Select(Describe));
        foreach (var (line, rule) in program.Expected.Where(mark => Rules.ContainsKey(mark.Rule)))
        {
            int[] lines = [line, .. program.Alternatives.Where(mark => mark.Rule == rule).Select(mark => mark.Line)];
            Assert.True(
                findings.Any(finding => finding.Id == rule && lines.Contains(LineOf(finding))),
                $"expected {rule} at {line}, found {string.Join("; ", findings.Select(Describe))}");
        }
    }

    // Code being typed may carry marks of its own.
    private static bool IsFalseAlarm(Diagnostic finding, LabelledProgram program) =>
        (finding.Severity == DiagnosticSeverity.Warning || finding.Id == program.Rule)
        && !program.Expected.Contains((LineOf(finding), finding.Id));

    private static Task<IReadOnlyList<Diagnostic>> Findings(LabelledProgram program) =>
        AllAnalyzers.FindingsIn(program.Source, TestContext.Current.CancellationToken, program.Compiles, optIn: IsOptIn(program.Rule) ? program.Rule : null);

    private static bool IsOptIn(string rule) => Rules.TryGetValue(rule, out var descriptor) && !descriptor.IsEnabledByDefault;

    private static int LineOf(Diagnostic finding) => finding.Location.GetLineSpan().StartLinePosition.Line + 1;

    private static string Describe(Diagnostic finding) => $"{finding.Id} at {LineOf(finding)}: {finding.GetMessage(null)}";

    private static IEnumerable<string> Paths(Func<LabelledProgram, bool> isWanted) =>
        LabelledProgram.All.Values.Where(isWanted).Select(program => program.Path).Order(StringComparer.Ordinal);
}
