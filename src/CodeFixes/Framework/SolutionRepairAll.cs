using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Framework;

/// <summary>Applies a repair that changes several documents to all findings, one after the other: one may change what another needs.</summary>
internal sealed class SolutionRepairAll(SolutionRepair repair) : FixAllProvider
{
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var cancellation = fixAllContext.CancellationToken;
        var current = fixAllContext.Solution;
        var marks = new List<(DocumentId Document, SyntaxAnnotation Mark)>();
        foreach (var document in DocumentsIn(fixAllContext))
        {
            var findings = await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (!findings.IsEmpty && await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
                current = current.WithDocumentSyntaxRoot(document.Id, Mark(root, findings, document.Id, marks));
        }

        if (marks.Count == 0)
            return null;

        foreach (var (id, mark) in marks)
        {
            var document = current.GetDocument(id)!;
            var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            var declaration = root!.GetAnnotatedNodes(mark).FirstOrDefault();
            if (declaration is not null && await repair.TryAsync(document, declaration, cancellation).ConfigureAwait(false) is { } repaired)
                current = repaired;
        }

        return CodeAction.Create(repair.Title, _ => Task.FromResult(current), repair.Key);
    }

    private static IEnumerable<Document> DocumentsIn(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Solution => context.Solution.Projects.SelectMany(project => project.Documents),
        FixAllScope.Project => context.Project.Documents,
        _ => context.Document is { } document ? [document] : [],
    };

    private SyntaxNode Mark(SyntaxNode root, ImmutableArray<Diagnostic> findings, DocumentId document, List<(DocumentId Document, SyntaxAnnotation Mark)> marks)
    {
        var declarations = findings.OrderBy(finding => finding.Location.SourceSpan.Start)
            .Select(finding => repair.DeclarationOf(root, finding))
            .OfType<SyntaxNode>()
            .Distinct()
            .ToDictionary(declaration => declaration, _ => new SyntaxAnnotation());
        marks.AddRange(declarations.OrderBy(item => item.Key.SpanStart).Select(item => (document, item.Value)));
        return root.ReplaceNodes(declarations.Keys, (node, rewritten) => rewritten.WithAdditionalAnnotations(declarations[node]));
    }
}
