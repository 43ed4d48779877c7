using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Tests.Rules;

/// <summary>What must be there for every rule, so that none is forgotten.</summary>
public sealed class AllRulesTests
{
    public static TheoryData<string> AllRules => [.. RuleInfo.All.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(AllRules))]
    public void EveryRule_HasItsPartsAtTheSamePath(string id)
    {
        var rule = RuleInfo.All[id];

        Assert.True(File.Exists(rule.AnalyzerPath), $"write {rule.AnalyzerPath}");
        Assert.True(File.Exists(rule.DocPath), $"write {rule.DocPath}");
        Assert.True(File.Exists(rule.TestPath), $"write {rule.TestPath}");
        Assert.Equal($"LifetimeGuard.Analyzers.Rules.{rule.Family}", rule.Analyzer.Namespace);
        Assert.StartsWith(id, rule.Stem, StringComparison.Ordinal);
        Assert.StartsWith(Family.IdPrefixOf(rule.Family), id, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(AllRules))]
    public void EveryRule_HasACodeFixOrAReason(string id)
    {
        var rule = RuleInfo.All[id];

        Assert.True(rule.HasCodeFix ^ rule.NoCodeFixReason is not null, $"{id}: add a fix, or [NoCodeFix(\"why\")], and not both");
        Assert.Equal(rule.HasCodeFix, File.Exists(rule.CodeFixPath));
    }

    [Theory, MemberData(nameof(AllRules))]
    public void EveryRule_IsInTheReleaseNotes(string id)
    {
        var rule = RuleInfo.All[id];

        Assert.Contains($"{id} | {rule.Family} | {SeverityOf(rule.Descriptor)} | {rule.Descriptor.Title}", RuleInfo.ReadReleases(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(AllRules))]
    public void EveryRule_SpeaksPlainly(string id)
    {
        var descriptor = RuleInfo.All[id].Descriptor;
        string title = descriptor.Title.ToString(), message = descriptor.MessageFormat.ToString(), description = descriptor.Description.ToString();

        Assert.DoesNotContain('{', title);
        Assert.Contains("{0}", message, StringComparison.Ordinal);
        Assert.All([title, message, description], text =>
        {
            Assert.False(text.EndsWith(' ') || text.StartsWith(' '), text);
            Assert.DoesNotMatch("(?i)\\b(should consider|utilize|leverage|simply|potentially)\\b", text);
        });
        Assert.EndsWith(".", description, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/Rules/{descriptor.Category}/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryAnalyzer_IsPublicAndNeedsNoArguments() =>
        Assert.All(AllAnalyzers.Types, type => Assert.True(type is { IsPublic: true, IsSealed: true } && type.GetConstructor([]) is not null, type.Name));

    private static string SeverityOf(DiagnosticDescriptor descriptor) =>
        descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled";
}
