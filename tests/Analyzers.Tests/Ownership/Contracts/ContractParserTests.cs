using LifetimeGuard.Analyzers.Ownership.Contracts;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Contracts;

public sealed class ContractParserTests
{
    [Fact]
    public void BuiltInTable_HasNoLineThatCannotBeRead() => Assert.Empty(ContractParser.Parse(BuiltInContracts.Text).Problems);

    [Fact]
    public void Line_NamesTypeMemberAndEffects()
    {
        var (contracts, problems) = ContractParser.Parse(
            """
            # a comment
            [A.B+C`1]            owes keeping   # why
            [A.B]::Make/2        returns owned, borrows all
            [A.B]::.ctor         takes inner
            """);

        Assert.Empty(problems);
        Assert.Equal([new Contract(ContractVerb.Owes, "keeping")], contracts["A.B+C`1"]);
        Assert.Equal([new Contract(ContractVerb.Returns, "owned"), new Contract(ContractVerb.Borrows, "all")], contracts["A.B::Make/2"]);
        Assert.Equal([new Contract(ContractVerb.Takes, "inner")], contracts["A.B::.ctor"]);
    }

    [Theory]
    [InlineData("A.B::Make returns owned")]
    [InlineData("[A.B]::Make")]
    [InlineData("[A.B]::Make gives owned")]
    [InlineData("[A.B]::Make returns")]
    [InlineData("[A.B]::Make returns owned twice")]
    public void LineThatCannotBeRead_IsNamedWithItsNumber(string line)
    {
        var (contracts, problems) = ContractParser.Parse("# first\n" + line);

        Assert.Empty(contracts);
        Assert.StartsWith("line 2: ", Assert.Single(problems), StringComparison.Ordinal);
    }
}
