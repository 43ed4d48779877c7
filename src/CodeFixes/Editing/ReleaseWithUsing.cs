using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Puts <c>using</c> before the local that holds a value, or gives it such a local.</summary>
/// <param name="key">The equivalence key.</param>
/// <param name="name">What the new local is called.</param>
internal sealed class ReleaseWithUsing(string key, string name) : Repair(key, "Release with 'using'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation)
    {
        var value = Value(target.Expression);
        return Task.FromResult(DeclarationOf(value) is { } declaration
            ? AddUsing(declaration, target)
            : value.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax
                ? HoistedCreation.AsUsing(value, name, target.Model)
                : null);
    }

    private static SyntaxNode? AddUsing(LocalDeclarationStatementSyntax declaration, RepairTarget target)
    {
        if (declaration is not { Parent: BlockSyntax or GlobalStatementSyntax, UsingKeyword.RawKind: 0 }
            || target.Model.GetDeclaredSymbol(declaration.Declaration.Variables[0]) is not { } local)
        {
            return null;
        }

        var scope = declaration.Parent is BlockSyntax block ? block : target.Root;
        if (!new BorrowedUses(target.Model.Compilation).Only(local, scope))
            return null;

        var released = declaration
            .WithoutLeadingTrivia()
            .WithUsingKeyword(Token(declaration.GetLeadingTrivia(), SyntaxKind.UsingKeyword, TriviaList(Space)));
        return target.Root.ReplaceNode(declaration, released);
    }

    private static ExpressionSyntax Value(ExpressionSyntax creation)
    {
        var value = creation;
        while (value.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or AwaitExpressionSyntax)
            value = (ExpressionSyntax)value.Parent;
        return value;
    }

    private static LocalDeclarationStatementSyntax? DeclarationOf(ExpressionSyntax value) => value.Parent is EqualsValueClauseSyntax
    {
        Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } }
    }
        ? declaration
        : null;
}
