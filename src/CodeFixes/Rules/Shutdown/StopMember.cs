using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>The stop of a hosted service that a finding names, and how one more step is added at its end.</summary>
internal static class StopMember
{
    /// <summary>The member whose name is reported; null where another kind of code is.</summary>
    public static MethodDeclarationSyntax? Of(RepairTarget target) =>
        target.Expression.Parent is MethodDeclarationSyntax { ParameterList.Parameters.Count: 1 } stop && stop.ReturnType == target.Expression ? stop : null;

    /// <summary>The member with a task awaited at its end; null where it has more than one end.</summary>
    public static MethodDeclarationSyntax? EndingWith(MethodDeclarationSyntax stop, string task, SemanticModel model)
    {
        var awaited = ParseStatement($"await {task};").WithTrailingTrivia(ElasticCarriageReturnLineFeed).WithAdditionalAnnotations(Formatter.Annotation);
        if (stop.ExpressionBody is { Expression: var only })
            return IsNothing(only, model) ? AsAsync(stop.WithExpressionBody(ArrowExpressionClause(ParseExpression($"await {task}")).WithArrowToken(stop.ExpressionBody.ArrowToken))) : null;

        if (stop.Body is not { } body || ReturnsIn(body) is not { } returns)
            return null;

        if (stop.Modifiers.Any(SyntaxKind.AsyncKeyword))
            return returns.Count == 0 ? stop.WithBody(body.AddStatements(awaited)) : null;

        return returns is [{ Expression: { } ended } last] && body.Statements.Last() == last && IsNothing(ended, model)
            ? AsAsync(stop.WithBody(body.ReplaceNode(last, awaited.WithTriviaFrom(last))))
            : null;
    }

    /// <summary>Whether the task has ended already.</summary>
    public static bool IsNothing(ExpressionSyntax task, SemanticModel model) => Editing.CompletedTask.Is(task, model);

    /// <summary>The return statements of a body, not those of functions in it.</summary>
    public static List<ReturnStatementSyntax> ReturnsIn(BlockSyntax body) =>
        [.. body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>()];

    private static MethodDeclarationSyntax AsAsync(MethodDeclarationSyntax stop) =>
        stop.Modifiers.Count == 0
            ? stop.WithoutLeadingTrivia().AddModifiers(Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(Space)).WithLeadingTrivia(stop.GetLeadingTrivia())
            : stop.AddModifiers(Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(Space));
}
