using LifetimeGuard.Analyzers.Rules.Configuration;
using LifetimeGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis.Testing;

namespace LifetimeGuard.Analyzers.Tests.Rules.Configuration;

public sealed class LG0002UnreadableContractTests
{
    private const string Vendor = "namespace Vendor { public class Kennel { public Kennel(int size) { } public void Adopt(Process child) { } public Process Last { get; set; } } public sealed class Big : Kennel { public Big() : base(9) { } } }";

    [Theory]
    [InlineData("{|LG0002:Vendor.Kennel::Adopt takes child|}", "Vendor.Kennel::Adopt takes child", "a line has the form '[Namespace.Type]::Member  verb subject, verb subject'")]
    [InlineData("[Vendor.Kennel]::Adopt  {|LG0002:keeps child|}   # why", "keeps child", "'keeps' is no verb; allowed are ")]
    [InlineData("# first\n\n[Vendor.Kennel]  {|LG0002:owes storage|}", "owes storage", "after 'owes' one of these must stand: release, ")]
    [InlineData("{|LG0002:[Vendor.Kennel]::Adpot  takes child|}", "[Vendor.Kennel]::Adpot  takes child", "'Vendor.Kennel' has no member 'Adpot'")]
    [InlineData("{|LG0002:[Vendor.Kennel]::Adopt/2  takes child|}", "[Vendor.Kennel]::Adopt/2  takes child", "'Vendor.Kennel' has no member 'Adopt/2'")]
    [InlineData("{|LG0002:[Vendor.Kennel]::Adopt  takes process|}", "[Vendor.Kennel]::Adopt  takes process", "'Adopt' has no parameter 'process'; allowed are child, this, all")]
    [InlineData("{|LG0002:<<<<<<< HEAD|}", "<<<<<<< HEAD", "a line has the form")]
    public Task LineThatSaysNothing_ReportsOnThatLine(string table, string text, string because) => Run(table, text, because);

    [Theory]
    [InlineData("[Vendor.Kennel]::Adopt  takes child")]
    [InlineData("[Vendor.Kennel]::Adopt  takes child   # a comment: keeps child")]
    [InlineData("[Vendor.Kennel]  owes release\n\n")]
    [InlineData("[Vendor.Kennel]::Adopt  takes child, returns unrelated")]
    [InlineData("[Vendor.Kennel]::Adopt/1  takes child")]
    [InlineData("[Vendor.Kennel]::.ctor  returns rooted")]
    [InlineData("[Vendor.Kennel]::Last  ends this")]
    [InlineData("[Vendor.Big]::Adopt  takes child")]
    [InlineData("[Vendor.Other]::Adopt  takes child")]
    [InlineData("")]
    public Task LineThatCanBeUnderstood_IsSilent(string table) => Run(table, null, null);

    [Fact]
    public Task OtherAdditionalFiles_AreNotRead() => Run("Vendor.Kennel::Adopt takes child", null, null, path: "/project/notes.txt");

    private static Task Run(string table, string? text, string? because, string path = "/project/company.lifetimes.txt")
    {
        var test = new RuleTest<LG0002UnreadableContractAnalyzer, EmptyCodeFixProvider>
        {
            TestCode = TestProgram.From(Vendor),
            DiagnosticVerifier = (diagnostic, _, _) =>
            {
                Assert.Equal(path, diagnostic.Location.GetLineSpan().Path);
                Assert.StartsWith($"The contract '{text}' has no effect: {because}", diagnostic.GetMessage(null), StringComparison.Ordinal);
            },
        };
        test.TestState.AdditionalFiles.Add((path, table));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
