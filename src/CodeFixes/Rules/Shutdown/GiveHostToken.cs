using LifetimeGuard.CodeFixes.Framework;
using LifetimeGuard.CodeFixes.Rules.Timeouts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>Gives a call in a service's work the token that its host cancels.</summary>
internal sealed class GiveHostToken(string key) : Repair(key, "Pass the token of the host")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression is not InvocationExpressionSyntax call || call.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } run || TokenPlace.In(call, target.Model) is not { } place)
            return null;

        var token = run.ParameterList.Parameters.FirstOrDefault(parameter => target.Model.GetDeclaredSymbol(parameter)?.Type.Name is nameof(CancellationToken));
        return token is null ? null : target.Root.ReplaceNode(call, place.CallWith(SyntaxFactory.IdentifierName(token.Identifier.WithoutTrivia())));
    }
}
