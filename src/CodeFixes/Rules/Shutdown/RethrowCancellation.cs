using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>Puts a catch clause before the one that swallows, which throws on when the token is cancelled.</summary>
internal sealed class RethrowCancellation(string key) : Repair(key, "Let the cancellation out")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression.FirstAncestorOrSelf<CatchClauseSyntax>() is not { Parent: TryStatementSyntax attempt } clause || TokenFor(target) is not { } token)
            return null;

        string line = LineBreaks.In(target.Root);
        var rethrow = ((TryStatementSyntax)ParseStatement($"try {{ }}{line}catch (X) when ({token}.IsCancellationRequested){line}{{{line}throw;{line}}}{line}")).Catches[0];
        rethrow = rethrow
            .WithDeclaration(CatchDeclaration(KnownNames.OperationCanceledException()).WithTrailingTrivia(Space))
            .WithLeadingTrivia(clause.GetLeadingTrivia())
            .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return target.Root.ReplaceNode(attempt, attempt.WithCatches(attempt.Catches.Insert(attempt.Catches.IndexOf(clause), rethrow)));
    }

    // The token of the call that is cancelled.
    private static ExpressionSyntax? TokenFor(RepairTarget target)
    {
        if (target.Places is not [InvocationExpressionSyntax call, ..])
            return null;

        var given = call.ArgumentList.Arguments.Select(argument => argument.Expression).FirstOrDefault(IsToken)
            ?? (call.Expression is MemberAccessExpressionSyntax { Expression: var asked } && IsToken(asked) ? asked : null);
        return given is IdentifierNameSyntax or MemberAccessExpressionSyntax ? given.WithoutTrivia() : null;

        bool IsToken(ExpressionSyntax expression) => target.Model.GetTypeInfo(expression).Type is { Name: nameof(CancellationToken), ContainingNamespace.Name: nameof(System.Threading) };
    }
}
