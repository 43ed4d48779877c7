using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>Gives the work the token, or one with the time limit, and waits for it without a limit: it ends with the wait.</summary>
internal sealed class CancelTheWork(string key) : Repair(key, "Cancel the work instead of the wait")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) =>
        Task.FromResult(LimitedCall.Of(target) is { TakesToken: true } call ? Apply(call, target) : null);

    private static SyntaxNode? Apply(LimitedCall call, RepairTarget target)
    {
        if (call is { Time: null, OwnToken: null, Token: { } only })
            return target.Root.ReplaceNode(call.Wait, call.WorkWith(only).WithTriviaFrom(call.Wait));

        // The source lives as long as the work only where that is awaited here.
        if (!call.IsAwaited || FirstEvaluation.StatementOf(call.Wait) is not { Parent: BlockSyntax } statement)
            return null;

        string source = UniqueName.ForLocal("deadline", statement, target.Model);
        var token = MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(source), IdentifierName("Token"));
        var changed = statement.ReplaceNode(call.Wait, call.WorkWith(token).WithTriviaFrom(call.Wait));
        var links = new[] { call.OwnToken, call.Token }.OfType<ExpressionSyntax>().GroupBy(link => link.ToString()).Select(same => same.First().WithoutTrivia()).ToList();
        var declaration = NewStatement.Using(source, NewSource(links, links.Count == 0 ? call.Time : null));
        StatementSyntax[] rest = links.Count > 0 && call.Time is { } time
            ? [Limit(source, time).WithLeadingTrivia(statement.GetLeadingTrivia()), changed.WithLeadingTrivia(NewStatement.Indentation(statement))]
            : [changed];
        return target.Root.ReplaceNode(statement, NewStatement.Before(declaration, rest));
    }

    private static ExpressionStatementSyntax Limit(string source, ExpressionSyntax time) =>
        ((ExpressionStatementSyntax)ParseStatement($"{source}.CancelAfter({time.WithoutTrivia()});"))
        .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
        .WithAdditionalAnnotations(Formatter.Annotation);

    private static ExpressionSyntax NewSource(List<ExpressionSyntax> links, ExpressionSyntax? time) => links.Count == 0
        ? ObjectCreationExpression(KnownNames.CancellationTokenSource())
            .WithNewKeyword(Token(SyntaxKind.NewKeyword).WithTrailingTrivia(Space))
            .WithArgumentList(ArgumentList(SingletonSeparatedList(Argument(time!.WithoutTrivia()))))
        : InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, KnownNames.CancellationTokenSource(), IdentifierName("CreateLinkedTokenSource")),
            ArgumentList(SeparatedList(links.Select((link, index) => index == 0 ? Argument(link) : Argument(link).WithLeadingTrivia(Space)))));
}
