using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Framework;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>Asks all code fixes of the product what they offer for a program, as an editor does.</summary>
internal static class CodeFixBench
{
    private static readonly ImmutableArray<CodeFixProvider> Fixes =
    [
        .. typeof(LifetimeCodeFix).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static ImmutableHashSet<string> FixableIds { get; } = [.. Fixes.SelectMany(fix => fix.FixableDiagnosticIds)];

    /// <summary>The program as the only document of a project.</summary>
    public static Document DocumentOf(string source, string? editorConfig = null)
    {
        var project = IsApplication(source) ? EmptySolution.Application : EmptySolution.Library;
        if (editorConfig is not null)
            project = project.AddAnalyzerConfigDocument(".editorconfig", SourceText.From(editorConfig), filePath: "/.editorconfig").Project;
        return project.AddDocument("Program.cs", SourceText.From(source), filePath: "/Program.cs");
    }

    public static bool IsApplication(string source) =>
        CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement);

    /// <summary>All offers, in the order of the text and of the menu.</summary>
    public static async Task<IReadOnlyList<Offer>> OffersFor(Document document, CancellationToken cancellation)
    {
        var offers = new List<Offer>();
        foreach (var finding in await FindingsIn(document, cancellation))
            offers.AddRange(await OffersFor(finding, document, cancellation));
        return offers;
    }

    /// <summary>The document after the offer was taken, with the clean-up that an editor does.</summary>
    public static async Task<Document> Take(Offer offer, Document document, CancellationToken cancellation) =>
        (await Apply(offer.Action, cancellation)).GetDocument(document.Id)!;

    /// <summary>The solution after the offer was taken for everything in the scope, or null where there was nothing to do.</summary>
    public static async Task<Solution?> TakeAll(Offer offer, Document document, FixAllScope scope, CancellationToken cancellation)
    {
        string[] ids = [offer.Finding.Id];
        var context = scope == FixAllScope.Document
            ? new FixAllContext(document, offer.Fix, scope, offer.Key, ids, new FindingsOnDemand(), cancellation)
            : new FixAllContext(document.Project, offer.Fix, scope, offer.Key, ids, new FindingsOnDemand(), cancellation);
        return await offer.Fix.GetFixAllProvider()!.GetFixAsync(context) is { } action ? await Apply(action, cancellation) : null;
    }

    /// <summary>The document after the offers of one kind were taken one after the other, the first in the text first.</summary>
    public static async Task<Document> TakeOneByOne(string key, Document document, CancellationToken cancellation)
    {
        while (await FirstOffer(key, document, cancellation) is { } offer)
            document = await Take(offer, document, cancellation);
        return document;
    }

    /// <summary>What the compiler (errors) and all rules say, in the order of the text.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindingsIn(Document document, CancellationToken cancellation)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellation);
        return [.. (await FindingsIn(document.Project, cancellation)).Where(finding => finding.Location.SourceTree == tree)];
    }

    private static async Task<Offer?> FirstOffer(string key, Document document, CancellationToken cancellation)
    {
        foreach (var finding in await FindingsIn(document, cancellation))
        {
            if ((await OffersFor(finding, document, cancellation)).FirstOrDefault(offer => offer.Key == key) is { } offer)
                return offer;
        }

        return null;
    }

    private static async Task<IReadOnlyList<Offer>> OffersFor(Diagnostic finding, Document document, CancellationToken cancellation)
    {
        var offers = new List<Offer>();
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offers.Add(new Offer(finding, fix, action)), cancellation));
        return offers;
    }

    private static async Task<Solution> Apply(CodeAction action, CancellationToken cancellation) =>
        Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(cancellation))).ChangedSolution;

    private static async Task<IReadOnlyList<Diagnostic>> FindingsIn(Project project, CancellationToken cancellation)
    {
        var compilation = (await project.GetCompilationAsync(cancellation))!;
        var errors = compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var rules = AllAnalyzers.Create().Where(analyzer => analyzer is LifetimeAnalyzer).ToImmutableArray();
        var found = await compilation.WithAnalyzers(rules, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellation);
        return [.. errors.Concat(found).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>Gives a fix-all what an editor's background analysis gives it.</summary>
    private sealed class FindingsOnDemand : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await FindingsIn(project, cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await FindingsIn(document, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
