using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>Turns <c>Task.Factory.StartNew(...)</c> into <c>Task.Run(...)</c>, which gives the inner task. Options have no place there.</summary>
internal sealed class StartWithRun(string key) : Repair(key, "Start it with 'Task.Run'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression is not InvocationExpressionSyntax
            {
                ArgumentList.Arguments.Count: 1,
                Expression: MemberAccessExpressionSyntax
                {
                    Name: IdentifierNameSyntax { Identifier.ValueText: "StartNew" } name,
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Factory", Expression: var task } factory
                }
            })
        {
            return null;
        }

        return target.Model.GetSymbolInfo(task).Symbol is INamedTypeSymbol { Name: "Task", IsGenericType: false }
            ? target.Root.ReplaceNode(name.Parent!, ((MemberAccessExpressionSyntax)name.Parent!).WithExpression(task.WithTriviaFrom(factory)).WithName(IdentifierName("Run")))
            : null;
    }
}
