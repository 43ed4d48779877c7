using System.Reflection;
using System.Text.RegularExpressions;
using LifetimeGuard.Analyzers.Framework;

namespace LifetimeGuard.Analyzers.Tests.Architecture;

/// <summary>Rules ask Ownership, Ownership asks Symbols and Configuration, and no arrow goes back.</summary>
public sealed class LayerTests
{
    private static readonly string Source = Path.Combine(
        typeof(LayerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!,
        "src", "Analyzers");

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Symbols"] = [],
        ["Configuration"] = [],
        ["Ownership"] = ["Symbols", "Configuration"],
        ["Framework"] = ["Ownership"],
        ["Rules"] = ["Framework", "Ownership", "Symbols", "Configuration"],
    };

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Source, file).Replace('\\', '/'))
            .Where(file => MayUse.ContainsKey(file.Split('/')[0]))
            .Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void File_UsesOnlyWhatItsLayerMay(string file)
    {
        string layer = file.Split('/')[0];
        var used = Regex.Matches(File.ReadAllText(Path.Combine(Source, file)), @"LifetimeGuard\.Analyzers\.(?<layer>\w+)")
            .Select(match => match.Groups["layer"].Value)
            .Distinct();

        Assert.Empty(used.Except([layer, .. MayUse[layer]]));
    }

    [Theory, MemberData(nameof(Files))]
    public void Ownership_KnowsNoRuleAndNoDescriptor(string file)
    {
        string text = File.ReadAllText(Path.Combine(Source, file));
        bool isOwnership = file.StartsWith("Ownership/", StringComparison.Ordinal);

        Assert.False(isOwnership && Regex.IsMatch(text, @"\bLG\d{4}\b|DiagnosticDescriptor|ReportDiagnostic"), file);
    }

    [Theory, MemberData(nameof(Files))]
    public void Rules_HaveNoFlowAnalysisOfTheirOwn(string file)
    {
        string text = File.ReadAllText(Path.Combine(Source, file));

        Assert.False(file.StartsWith("Rules/", StringComparison.Ordinal) && Regex.IsMatch(text, "FlowAnalysis|ControlFlowGraph|BasicBlock"), file);
    }

    [Theory, MemberData(nameof(Files))]
    public void Types_AreLookedUpInOnePlace(string file)
    {
        string text = File.ReadAllText(Path.Combine(Source, file));

        Assert.False(!file.StartsWith("Symbols/", StringComparison.Ordinal) && Regex.IsMatch(text, @"\.GetTypes?ByMetadataName\b|\bFindType\("), file);
    }

    [Fact]
    public void EveryRule_StandsOnTheSharedBase() =>
        Assert.All(Verification.AllAnalyzers.Types, type => Assert.True(
            typeof(LifetimeAnalyzer).IsAssignableFrom(type) || typeof(Microsoft.CodeAnalysis.Diagnostics.DiagnosticSuppressor).IsAssignableFrom(type), type.Name));
}
