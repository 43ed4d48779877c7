using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>
/// Puts <c>using</c> before the local that holds a cancellation source, or gives it such a local. Only where everything that gets
/// its token has ended before the scope ends: a source that is disposed earlier no longer cancels.
/// </summary>
internal sealed class DisposeSource(string key) : Repair(key, "Dispose with 'using'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(target.Expression.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } } => AddUsing(declaration, target),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Token" } token when token.Expression == target.Expression => Hoist(token, target),
        _ => null,
    });

    private static SyntaxNode? AddUsing(LocalDeclarationStatementSyntax declaration, RepairTarget target)
    {
        if (declaration is not { Parent: BlockSyntax scope, UsingKeyword.RawKind: 0 } || target.Model.GetDeclaredSymbol(declaration.Declaration.Variables[0]) is not ILocalSymbol local
            || !new BorrowedUses(target.Model.Compilation).Only(local, scope) || !new TokenUses(target.Model).AllEndIn(local, scope))
            return null;

        // A second dispose does no harm, and is gone with the next look at the code.
        var released = declaration
            .WithoutLeadingTrivia()
            .WithUsingKeyword(Token(declaration.GetLeadingTrivia(), SyntaxKind.UsingKeyword, TriviaList(Space)));
        return target.Root.ReplaceNode(declaration, released);
    }

    private static SyntaxNode? Hoist(MemberAccessExpressionSyntax token, RepairTarget target)
    {
        if (StatementOf(target.Expression) is not { Parent: BlockSyntax scope } statement || !new TokenUses(target.Model).EndsIn(token, scope))
            return null;

        // The local function or type of the new local: 'new(5)' has none.
        return target.Expression is ImplicitObjectCreationExpressionSyntax ? null : HoistedCreation.AsUsing(target.Expression, "source", statement, target.Model);
    }

    // What is evaluated before the source in the same statement is now evaluated after it: making one has no other effect than that its time begins.
    private static StatementSyntax? StatementOf(ExpressionSyntax creation)
    {
        if (creation.DescendantNodes().Any(node => node is AwaitExpressionSyntax or AssignmentExpressionSyntax or AnonymousFunctionExpressionSyntax or DeclarationExpressionSyntax))
            return null;

        foreach (var node in creation.Ancestors())
        {
            switch (node)
            {
                case ExpressionStatementSyntax or ReturnStatementSyntax or LocalDeclarationStatementSyntax:
                    return (StatementSyntax)node;
                case StatementSyntax or AnonymousFunctionExpressionSyntax or ConditionalExpressionSyntax or BinaryExpressionSyntax or ConditionalAccessExpressionSyntax or SwitchExpressionSyntax or QueryExpressionSyntax or ArrowExpressionClauseSyntax:
                    return null;
            }
        }

        return null;
    }
}
