using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>Puts <c>Unwrap()</c> behind a call that gives a task of a task.</summary>
internal sealed class UnwrapTask(string key) : Repair(key, "Add 'Unwrap()'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression is not InvocationExpressionSyntax call || target.Model.GetTypeInfo(call).Type is not INamedTypeSymbol { Name: "Task", TypeArguments: [{ Name: "Task" }] })
            return null;

        var unwrapped = InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, call.WithoutTrailingTrivia(), IdentifierName("Unwrap")))
            .WithTrailingTrivia(call.GetTrailingTrivia());
        return target.Root.ReplaceNode(call, unwrapped);
    }
}
