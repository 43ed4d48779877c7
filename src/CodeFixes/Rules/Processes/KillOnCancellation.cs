using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>Kills the child with all its children where the wait for it throws, and throws on.</summary>
internal sealed class KillOnCancellation(string key) : Repair(key, "Kill the child when the wait ends early")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression is not InvocationExpressionSyntax wait || ChildOf(wait, target.Model) is not { } child || wait.FirstAncestorOrSelf<StatementSyntax>() is not { } statement)
            return null;

        var kill = KillStatements.Kill(child, target.Model).WithTrailingTrivia(ElasticCarriageReturnLineFeed);
        if (HandlerAround(wait) is { } handler)
        {
            var block = handler.Block.WithStatements(handler.Block.Statements.Insert(0, kill)).WithAdditionalAnnotations(Formatter.Annotation);
            return target.Root.ReplaceNode(handler.Block, block);
        }

        // What the statement declares is used after it.
        if (statement is not (ExpressionStatementSyntax or ReturnStatementSyntax) || statement.Parent is not BlockSyntax || Thrown(wait, target.Model) is not { } thrown)
            return null;

        var attempt = TryStatement(
                Block(statement.WithLeadingTrivia(ElasticMarker)),
                SingletonList(CatchClause(CatchDeclaration(thrown), filter: null, Block(kill, ThrowStatement().WithTrailingTrivia(ElasticCarriageReturnLineFeed)))),
                @finally: null)
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return target.Root.ReplaceNode(statement, attempt);
    }

    private static string? ChildOf(InvocationExpressionSyntax wait, SemanticModel model) =>
        wait.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Name.Identifier.ValueText is "WaitForExitAsync" && model.GetTypeInfo(access.Expression).Type?.Name == "Process")
            .Select(access => (access.Expression as IdentifierNameSyntax)?.Identifier.ValueText)
            .FirstOrDefault();

    // A handler that is there already gets the statement.
    private static CatchClauseSyntax? HandlerAround(SyntaxNode wait) =>
        wait.Ancestors().OfType<TryStatementSyntax>().FirstOrDefault(attempt => attempt.Block.Span.Contains(wait.Span))?.Catches
            .FirstOrDefault(handler => handler.Declaration?.Type.ToString() is { } type && (type.EndsWith("CanceledException", StringComparison.Ordinal) || type.EndsWith("TimeoutException", StringComparison.Ordinal)));

    private static TypeSyntax? Thrown(InvocationExpressionSyntax wait, SemanticModel model)
    {
        bool isTimed = wait.ArgumentList.Arguments.Any(argument => model.GetTypeInfo(argument.Expression).ConvertedType?.Name is nameof(TimeSpan));
        bool isCancelled = wait.ArgumentList.Arguments.Any(argument => model.GetTypeInfo(argument.Expression).ConvertedType?.Name is nameof(CancellationToken));
        if (isTimed && isCancelled)
            return null;

        return isTimed ? KnownNames.TimeoutException() : isCancelled ? KnownNames.OperationCanceledException() : null;
    }
}
