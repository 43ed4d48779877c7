using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>Ends the child with all that it has started.</summary>
internal sealed class KillTree(string key) : Repair(key, "Kill the entire process tree")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(
        target.Expression is InvocationExpressionSyntax kill && kill.ArgumentList.Arguments.All(argument => argument.Expression.IsKind(SyntaxKind.FalseLiteralExpression))
            ? target.Root.ReplaceNode(kill.ArgumentList, kill.ArgumentList.WithArguments(SingletonSeparatedList(Argument(NameColon("entireProcessTree").WithColonToken(Token(SyntaxKind.ColonToken).WithTrailingTrivia(Space)), default, LiteralExpression(SyntaxKind.TrueLiteralExpression)))))
            : null);
}
