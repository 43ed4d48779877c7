using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>Throws a <c>TimeoutException</c> where a wait says that the time is over; not in members that end things.</summary>
internal sealed class ThrowWhenLate(string key) : Repair(key, "Throw a TimeoutException when the time is over")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        // A 'first?.Wait(1000)' has an answer of three values.
        if (target.Expression.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Expression: InvocationExpressionSyntax or AwaitExpressionSyntax, Parent: BlockSyntax } statement || IsInCleanup(statement))
            return null;

        var test = IfStatement(
                PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Negatable(statement.Expression.WithoutTrivia())),
                ThrowStatement(ObjectCreationExpression(KnownNames.TimeoutException())
                    .WithNewKeyword(Token(SyntaxKind.NewKeyword).WithTrailingTrivia(Space))
                    .WithArgumentList(ArgumentList()))
                .WithThrowKeyword(Token(SyntaxKind.ThrowKeyword).WithTrailingTrivia(Space)))
            .WithIfKeyword(Token(SyntaxKind.IfKeyword).WithTrailingTrivia(Space));
        test = test.WithCloseParenToken(test.CloseParenToken.WithTrailingTrivia(ElasticCarriageReturnLineFeed));
        return target.Root.ReplaceNode(statement, test.WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static ExpressionSyntax Negatable(ExpressionSyntax expression) =>
        expression is AwaitExpressionSyntax ? ParenthesizedExpression(expression) : expression;

    // Who disposes or stops something does not expect it to throw.
    private static bool IsInCleanup(SyntaxNode place) =>
        place.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText is { } name
            && (name.StartsWith("Dispose", StringComparison.Ordinal) || name.StartsWith("Stop", StringComparison.Ordinal) || name.StartsWith("Close", StringComparison.Ordinal) || name.StartsWith("On", StringComparison.Ordinal))
        || place.Ancestors().Any(node => node is FinallyClauseSyntax or DestructorDeclarationSyntax);
}
