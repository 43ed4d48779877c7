using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>Enumerates a lazy sequence while what it reads from is still there.</summary>
internal sealed class EnumerateBeforeDisposal(string key) : Repair(key, "Enumerate it into a list first")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation)
    {
        var sequence = target.Expression;
        if (sequence.Parent is not (ReturnStatementSyntax or EqualsValueClauseSyntax) || target.Model.GetTypeInfo(sequence).Type is not { Name: "IEnumerable", ContainingNamespace.Name: "Generic" })
            return Task.FromResult<SyntaxNode?>(null);

        var list = InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, sequence.WithoutTrailingTrivia(), IdentifierName("ToList")))
            .WithTrailingTrivia(sequence.GetTrailingTrivia());
        return Task.FromResult<SyntaxNode?>(target.Root.ReplaceNode(sequence, list));
    }
}
