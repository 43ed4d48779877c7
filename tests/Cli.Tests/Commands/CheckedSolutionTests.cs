using System.Text.Json;
using LifetimeGuard.Harness;

namespace LifetimeGuard.Cli.Tests.Commands;

/// <summary>What one check of an awkward solution says, and what its SARIF file looks like to those who read it.</summary>
public class CheckedSolutionTests(CheckedSolution solution) : IClassFixture<CheckedSolution>
{
    [Fact]
    public void WarningsAsErrorsOfTheRepository_DoNotStopTheCheck()
    {
        Assert.Equal(ExitCodes.Leaks, solution.ExitCode);
        Assert.Contains("2 findings, 2 suppressed (3 compilations", solution.Output);
    }

    [Fact]
    public void TheTree_IsNotTouched() => Assert.Equal(solution.Files.Before, solution.Files.After);

    [Fact]
    public void TheRepositorysOwnTargets_StillRunForEveryCompilation() =>
        Assert.Equal(["Twin net10.0", "Twin net10.0", "Twin net8.0"], solution.OwnTargetsRan.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());

    [Fact]
    public void FindingOfTwoTargetFrameworks_IsOneResult() =>
        Assert.Single(Results(), result => FileOf(result) == "One/Queue.cs");

    [Fact]
    public void SuppressedFindings_StayInTheFileWithTheirReason()
    {
        JsonElement[] suppressed = [.. Results().Where(result => result.TryGetProperty("suppressions", out _)).Select(result => result.GetProperty("suppressions")[0])];

        Assert.Equal(2, suppressed.Length);
        Assert.All(suppressed, suppression => Assert.Equal("inSource", suppression.GetProperty("kind").GetString()));
        Assert.Single(suppressed, suppression =>
            suppression.TryGetProperty("justification", out JsonElement reason) && reason.GetString() == "the delay is only there to be seen");
    }

    [Fact]
    public void RulesInTheFile_AreUniqueAndIndexed()
    {
        JsonElement[] rules = [.. solution.Run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];

        Assert.Equal(rules.Length, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, rule => Assert.EndsWith($"{rule.GetProperty("id").GetString()}.md", rule.GetProperty("helpUri").GetString()));
        Assert.All(Results(), result => Assert.Equal(
            result.GetProperty("ruleId").GetString(),
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Fact]
    public void LocationsInTheFile_AreRelativeToADeclaredBase()
    {
        Assert.StartsWith("file:///", solution.Run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").GetProperty("uri").GetString());
        Assert.Contains(Results(), result => FileOf(result) == "Two/Accepted%20one.cs");
        Assert.All(Results(), result =>
        {
            JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("SRCROOT", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() > 0);
            Assert.True(place.GetProperty("region").GetProperty("endColumn").GetInt32() > 0);
        });
    }

    [Fact]
    public void LevelsOfTheMode_AreInTheFile() =>
        Assert.All(Results(), result => Assert.Equal("error", result.GetProperty("level").GetString()));

    [Fact]
    public void Fingerprints_TellFindingsApart()
    {
        string?[] fingerprints = [.. Results().Select(result => result.GetProperty("partialFingerprints").GetProperty("lifetimeGuard/v1").GetString())];

        Assert.Equal(fingerprints.Length, fingerprints.Distinct().Count());
    }

    private IEnumerable<JsonElement> Results() => solution.Run.GetProperty("results").EnumerateArray();

    private static string? FileOf(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();
}
