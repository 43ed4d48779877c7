using System.Reflection;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Rooting;

/// <summary>
/// The rooting table: what keeps itself alive and what does not, seen in a process that really collects; and that the engine
/// and docs/rooting.md say the same.
/// </summary>
[Collection(nameof(RootingTests))]
public sealed class RootingTests(RootingTrial trial) : IClassFixture<RootingTrial>
{
    public static TheoryData<string> Names => [.. RootingTrial.Rows.Select(row => row.Name)];

    public static TheoryData<string> Claims => [.. RootingTrial.Rows.Where(row => row.Claim is not null).Select(row => row.Name)];

    [Theory, MemberData(nameof(Names))]
    public void WhatNobodyKeeps_LivesOrDiesAsTheTableSays(string name)
    {
        var row = Row(name);
        var result = trial.Of(row);

        Assert.False(result.WasEarly, "it fired before the first collection");
        if (!row.Lives || !row.Reports)
            Assert.Equal(row.Lives, !result.IsCollected);
        if (row.Reports)
            Assert.All(result.Reports, count => Assert.Equal(row.Lives, count > 0));
        Assert.True(result.HasReported, "the one that was held did not report either: the trial proves nothing");
    }

    [Theory, MemberData(nameof(Claims))]
    public void Engine_SaysTheSame(string name)
    {
        var claim = Row(name).Claim!;

        Assert.True(claim.Holds(EngineProbe.At(claim.Source)), claim.Words);
    }

    [Fact]
    public void WhatMustBeKept_IsWhatDies() =>
        Assert.All(RootingTrial.Rows, row => Assert.True(row.Claim?.Words is not ("must be kept" or "need not be kept") || row.Lives == (row.Claim.Words == "need not be kept"), row.Name));

    [Fact]
    public void Page_HasTheTable()
    {
        string[] page = File.ReadAllLines(Path.Combine(Root, "docs", "rooting.md"));

        Assert.Equal(RootingTrial.Rows.Select(Line), page.Where(line => line.EndsWith('|') && (line.Contains("| lives |", StringComparison.Ordinal) || line.Contains("| dies |", StringComparison.Ordinal))));
    }

    private static string Root => typeof(RootingTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    private static RootingRow Row(string name) => RootingTrial.Rows.Single(row => row.Name == name);

    private static string Line(RootingRow row) => $"| {row.Name} | {row.Outcome} | {row.Why} | {row.Claim?.Words ?? ""} |";
}
