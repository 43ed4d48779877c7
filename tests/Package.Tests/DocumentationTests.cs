using System.Text.RegularExpressions;

namespace LifetimeGuard.Package.Tests;

/// <summary>What users read agrees with what is packed.</summary>
public sealed class DocumentationTests
{
    private static readonly string Configuration = Read("docs/configuration.md");

    public static TheoryData<string> Rules => [.. ProductRules.All.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Rules))]
    public void Rule_HasAPageWhereItsHelpLinkPoints_WithItsTitle(string id)
    {
        var rule = ProductRules.All.Single(candidate => candidate.Id == id);
        var path = rule.HelpLinkUri[rule.HelpLinkUri.IndexOf("docs/Rules/", StringComparison.Ordinal)..];

        Assert.Equal($"docs/Rules/{rule.Category}/{id}.md", path);
        Assert.StartsWith($"# {id}: {rule.Title}\n", Read(path));
        Assert.Contains($"dotnet_diagnostic.{id}.severity", Read(path));
    }

    [Theory, MemberData(nameof(Rules))]
    public void Rule_IsInThePackagesReadme(string id) => Assert.Contains($"| {id} |", Read("src/Package/README.md"));

    [Fact]
    public void EveryOption_IsExplained()
    {
        var keys = Regex.Matches(Read("src/Analyzers/Configuration/LifetimeOptions.cs"), "\"(lifetimeguard\\.[a-z_]+)\"").Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains($"| `{key}` |", Configuration));
    }

    [Fact]
    public void EveryContract_IsExplained()
    {
        var effects = Read("src/Analyzers/Ownership/Contracts/BuiltIn.lifetimes.txt").Split('\n')
            .Where(line => line.StartsWith('['))
            .SelectMany(line => line.Split('#')[0].Split(']', 2)[1].Split(','))
            .Select(effect => effect.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).ToArray())
            .Select(words => words[0] is "owes" or "returns" or "marks" or "survives" or "hosts" || words[1] is "this" or "all" or "always" ? $"{words[0]} {words[1]}" : $"{words[0]} <parameter>")
            .Distinct()
            .ToList();

        Assert.NotEmpty(effects);
        Assert.All(effects, effect => Assert.Contains($"`{effect}`", Configuration));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");
}
