using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>Begins the body of the loop over the list with a <c>using</c> of its element.</summary>
internal sealed class ReleaseEach(string key) : Repair(key, "Release each with 'using'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(
        LoopOver(target.Expression, target) is { Statement: BlockSyntax body } loop
        && target.Model.GetDeclaredSymbol(loop, cancellation) is { } each
        && new BorrowedUses(target.Model.Compilation).Only(each, body)
            ? target.Root.ReplaceNode(body, Releasing(body, each.Name, UniqueName.ForLocal("released", body, target.Model)))
            : null);

    // The list itself, a query over it, or a local that holds it.
    private static ForEachStatementSyntax? LoopOver(ExpressionSyntax list, RepairTarget target)
    {
        foreach (var node in list.Ancestors())
        {
            if (node is ForEachStatementSyntax loop && loop.Expression.Span.Contains(list.Span))
                return loop;

            if (node is VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax declaration } local)
                return LoopOver(local.Identifier.ValueText, declaration);

            if (node is StatementSyntax)
                return null;
        }

        return null;
    }

    private static ForEachStatementSyntax? LoopOver(string local, LocalDeclarationStatementSyntax declaration)
    {
        var loops = declaration.Parent?.DescendantNodes().OfType<ForEachStatementSyntax>()
            .Where(loop => loop.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local))
            .ToList();
        return loops is [var only] ? only : null;
    }

    private static BlockSyntax Releasing(BlockSyntax body, string each, string name)
    {
        var release = NewStatement.Using(name, SyntaxFactory.IdentifierName(each));
        return body.Statements is [var first, ..]
            ? body.WithStatements(body.Statements.ReplaceRange(first, NewStatement.Before(release, first)))
            : body.AddStatements(release.WithAdditionalAnnotations(Formatter.Annotation));
    }
}
