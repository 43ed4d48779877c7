using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Tests.Ownership.Contracts;

public sealed class ContractParserTests
{
    [Fact]
    public void BuiltInTable_HasNoLineThatCannotBeRead() => Assert.Empty(ContractParser.Parse(BuiltInContracts.Text).Problems);

    [Fact]
    public void Line_NamesTypeMemberAndEffects()
    {
        var (entries, problems) = Parse(
            """
            # a comment
            [A.B+C`1]            owes keeping   # why
            [A.B]::Make/2        returns owned, borrows all
            [A.B]::.ctor         takes inner
            """);

        Assert.Empty(problems);
        Assert.Equal(["A.B+C`1", "A.B::Make/2", "A.B::.ctor"], entries.Select(entry => entry.Name));
        Assert.Equal([new Contract(ContractVerb.Owes, "keeping")], entries[0].Effects);
        Assert.Equal([new Contract(ContractVerb.Returns, "owned"), new Contract(ContractVerb.Borrows, "all")], entries[1].Effects);
        Assert.Equal([new Contract(ContractVerb.Takes, "inner")], entries[2].Effects);
    }

    [Theory]
    [InlineData("A.B::Make returns owned", "A.B::Make returns owned", "a line has the form '[Namespace.Type]::Member")]
    [InlineData("[A.B]::Make", "[A.B]::Make", "a line has the form '[Namespace.Type]::Member")]
    [InlineData("  [A.B]::Make gives owned  # why", "gives owned", "'gives' is no verb; allowed are owes, returns, ends")]
    [InlineData("[A.B]::Make 1 owned", "1 owned", "'1' is no verb")]
    [InlineData("[A.B]::Make returns", "returns", "a verb and one subject")]
    [InlineData("[A.B]::Make returns owned twice", "returns owned twice", "a verb and one subject")]
    [InlineData("[A.B]::Make borrows all, returns mine", "returns mine", "after 'returns' one of these must stand: owned, this,")]
    [InlineData("[A.B] owes disposal", "owes disposal", "after 'owes' one of these must stand: release, observation, keeping")]
    [InlineData("[A.B]::Make returns owned,", "", "a verb and one subject")]
    public void LineThatCannotBeRead_HasNoEffectAndSaysWhy(string line, string part, string because)
    {
        var text = SourceText.From("# first\r\n" + line + "\r\n[A.B] owes release");
        var (entries, problems) = ContractParser.Parse(text);

        Assert.Equal("A.B", Assert.Single(entries).Name);
        var problem = Assert.Single(problems);
        Assert.Equal(part, text.ToString(problem.Span));
        Assert.Equal(part, problem.Text);
        Assert.StartsWith(because, problem.Because, StringComparison.Ordinal);
    }

    private static (ImmutableArray<ContractEntry> Entries, ImmutableArray<ContractProblem> Problems) Parse(string text) => ContractParser.Parse(SourceText.From(text));
}
