using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>Removes a handler where the subscriber is disposed, if it has such a place and the handler has a name.</summary>
internal sealed class RemoveInDispose(string key) : Repair(key, "Remove the handler in Dispose")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target, cancellation));

    private static SyntaxNode? Apply(RepairTarget target, CancellationToken cancellation)
    {
        if (target.Expression is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } subscription
            || !IsMethodOfThis(subscription.Right, target.Model, cancellation)
            || subscription.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } typeNode
            || !OwnerType.HasCleanup(typeNode))
        {
            return null;
        }

        var removal = ExpressionStatement(AssignmentExpression(
            SyntaxKind.SubtractAssignmentExpression,
            subscription.Left.WithoutTrivia().WithTrailingTrivia(Space),
            Token(SyntaxKind.MinusEqualsToken).WithTrailingTrivia(Space),
            subscription.Right.WithoutTrivia()));
        return target.Root.ReplaceNode(typeNode, OwnerType.AddToCleanup(typeNode, removal));
    }

    // A local function or a lambda in a local is out of reach in Dispose.
    private static bool IsMethodOfThis(ExpressionSyntax handler, SemanticModel model, CancellationToken cancellation) =>
        handler is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
        && model.GetSymbolInfo(handler, cancellation).Symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false };
}
