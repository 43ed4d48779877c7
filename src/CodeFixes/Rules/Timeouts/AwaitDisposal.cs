using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>Turns <c>_timer.Dispose()</c> into <c>await _timer.DisposeAsync()</c>, which ends when no callback runs any more.</summary>
internal sealed class AwaitDisposal(string key) : Repair(key, "Wait for its callback with 'DisposeAsync'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target, cancellation));

    private static SyntaxNode? Apply(RepairTarget target, CancellationToken cancellation)
    {
        if (target.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose" } access, Parent: ExpressionStatementSyntax } call
            || target.Model.GetTypeInfo(access.Expression, cancellation).Type is not { } type
            || type.GetMembers("DisposeAsync").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty) is not { ReturnType: var result })
            return null;

        var disposal = call.WithExpression(access.WithName(SyntaxFactory.IdentifierName("DisposeAsync")));
        return AwaitInsertion.Rewrite(call, _ => AwaitStyle.Of(target.Root).Await(disposal, result), target.Model);
    }
}
