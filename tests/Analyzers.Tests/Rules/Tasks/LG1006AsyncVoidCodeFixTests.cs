using LifetimeGuard.Analyzers.Tests.Verification;
using LifetimeGuard.CodeFixes.Rules.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Tasks.LG1006AsyncVoidAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Tasks.LG1006AsyncVoidCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1006AsyncVoidCodeFixTests
{
    [Fact]
    public Task CallerIsAsync_AwaitsIt() => Verify.Fixes(
        """
        async Task Run()
        {
            Save(); // first
        }

        private async void {|LG1006:Save|}()
        {
            await File.WriteAllTextAsync("a", "b");
        }
        """,
        """
        async Task Run()
        {
            await Save(); // first
        }

        private async Task Save()
        {
            await File.WriteAllTextAsync("a", "b");
        }
        """);

    [Fact]
    public Task CallerReturnsATask_BecomesAsync() => Verify.Fixes(
        """
        Task Run()
        {
            Save();
            return Task.CompletedTask;
        }

        private async void {|LG1006:Save|}() => await File.WriteAllTextAsync("a", "b");
        """,
        """
        async Task Run()
        {
            await Save();
        }

        private async Task Save() => await File.WriteAllTextAsync("a", "b");
        """);

    [Fact]
    public Task NobodyCallsItHere_ReturnsATask() => Verify.Fixes(
        """public async void {|LG1006:Save|}() => await File.WriteAllTextAsync("a", "b");""",
        """public async Task Save() => await File.WriteAllTextAsync("a", "b");""");

    [Fact]
    public Task CallerCannotAwait_OffersNothing() => Verify.OffersNoFix(
        """
        public int Run() { Save(); return 1; }
        private async void {|LG1006:Save|}() => await File.WriteAllTextAsync("a", "b");
        """);

    [Fact]
    public Task AlsoAHandler_OffersNothing() => Verify.OffersNoFix(
        """
        event Action Saved;
        public async Task Run() { Saved += Save; Save(); await Task.Yield(); }
        private async void {|LG1006:Save|}() => await File.WriteAllTextAsync("a", "b");
        """);

    [Fact]
    public async Task CallersInAnotherDocument_AreAwaited()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var declaring = EmptySolution.Library.AddDocument("Store.cs", """
            using System.IO;
            using System.Threading.Tasks;

            public static class Store
            {
                public static async void Save() => await File.WriteAllTextAsync("a", "b");
            }

            """);
        var calling = declaring.Project.AddDocument("Page.cs", """
            using System.Threading.Tasks;

            public static class Page
            {
                public static async Task CloseAsync()
                {
                    Store.Save();
                    await Task.Yield();
                }
            }

            """);
        var document = calling.Project.GetDocument(declaring.Id)!;

        var finding = Assert.Single(await CodeFixBench.FindingsIn(document, cancellation));
        var offers = new List<CodeAction>();
        await new LG1006AsyncVoidCodeFix().RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offers.Add(action), cancellation));
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await Assert.Single(offers).GetOperationsAsync(cancellation)));

        Assert.Contains("async Task Save()", await TextOf(operation.ChangedSolution.GetDocument(declaring.Id)!), StringComparison.Ordinal);
        Assert.Contains("await Store.Save();", await TextOf(operation.ChangedSolution.GetDocument(calling.Id)!), StringComparison.Ordinal);
    }

    private static async Task<string> TextOf(Document document) => (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
}
