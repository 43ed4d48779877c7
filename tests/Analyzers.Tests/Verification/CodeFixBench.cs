using System.Collections.Immutable;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

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

    public static IEnumerable<string> FixableIds => Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Distinct();

    /// <summary>The program as the only document of a project.</summary>
    public static Document DocumentOf(string source)
    {
        var workspace = new AdhocWorkspace();
        bool isProgram = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "program", "program", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: ReferencePacks.All));
        return project.AddDocument("Program.cs", source);
    }

    /// <summary>What is offered for each finding that a fix exists for; findings without an offer have an empty list.</summary>
    public static async Task<IReadOnlyList<(Diagnostic Finding, IReadOnlyList<CodeAction> Offers)>> OffersFor(Document document, CancellationToken cancellation)
    {
        var all = new List<(Diagnostic, IReadOnlyList<CodeAction>)>();
        foreach (var finding in await FindingsIn(document, cancellation))
        {
            var offers = new List<CodeAction>();
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (offer, _) => offers.Add(offer), cancellation));

            if (FixableIds.Contains(finding.Id))
                all.Add((finding, offers));
        }

        return all;
    }

    /// <summary>The document after the offer was taken, with the clean-up that an editor does.</summary>
    public static async Task<Document> Take(CodeAction offer, Document document, CancellationToken cancellation)
    {
        var operations = await offer.GetOperationsAsync(cancellation);
        var applied = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations));
        return applied.ChangedSolution.GetDocument(document.Id)!;
    }

    /// <summary>What the compiler (errors) and all rules say, in the order of the text.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindingsIn(Document document, CancellationToken cancellation)
    {
        var compilation = (await document.Project.GetCompilationAsync(cancellation))!;
        var errors = compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var rules = AllAnalyzers.Create().Where(analyzer => analyzer is Framework.LifetimeAnalyzer).ToImmutableArray();
        var found = await compilation.WithAnalyzers(rules, document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellation);
        return [.. errors.Concat(found).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
