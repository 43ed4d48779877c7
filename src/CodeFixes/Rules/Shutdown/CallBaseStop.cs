using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>Ends an override of a service's stop with the one that it overrides.</summary>
internal sealed class CallBaseStop(string key) : Repair(key, "Call the stop of the base")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (StopMember.Of(target) is not { } stop || !stop.Modifiers.Any(SyntaxKind.OverrideKeyword))
            return null;

        string call = $"base.{stop.Identifier.Text}({stop.ParameterList.Parameters[0].Identifier.Text})";
        if (!stop.Modifiers.Any(SyntaxKind.AsyncKeyword) && EndOf(stop) is { } end && StopMember.IsNothing(end, target.Model))
            return target.Root.ReplaceNode(end, ParseExpression(call).WithTriviaFrom(end));

        return StopMember.EndingWith(stop, call, target.Model) is { } calling ? target.Root.ReplaceNode(stop, calling) : null;
    }

    private static ExpressionSyntax? EndOf(MethodDeclarationSyntax stop) =>
        stop.ExpressionBody?.Expression ?? (stop.Body is { } body && StopMember.ReturnsIn(body) is [{ Expression: { } ended } last] && body.Statements.Last() == last ? ended : null);
}
