using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Awaits what is dropped where it stands, making the function async where its signature allows.</summary>
internal sealed class AwaitDropped(string key, string title = "Await it") : Repair(key, title)
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) =>
        Task.FromResult(Apply(target.Expression, target.Model));

    private static SyntaxNode? Apply(ExpressionSyntax reported, SemanticModel model)
    {
        // A finding at a 'catch' is about what it swallows.
        if (reported.Parent is CatchDeclarationSyntax)
            return null;

        var dropped = DroppedExpression.Around(reported, model);
        if (dropped is AssignmentExpressionSyntax discard)
            return AwaitDiscarded(discard, model);

        var type = model.GetTypeInfo(dropped).Type;
        if (SequenceElement(type, "System.Collections.Generic.IAsyncEnumerable<T>") is not null)
            return dropped.Parent is ExpressionStatementSyntax statement ? Enumerate(statement, model) : null;
        if (SequenceElement(type, "System.Collections.Generic.IEnumerable<T>") is { Name: "Task" })
            return AwaitAll(dropped, model);

        return AwaitInsertion.Await(dropped, model);
    }

    private static SyntaxNode? AwaitDiscarded(AssignmentExpressionSyntax discard, SemanticModel model)
    {
        var style = AwaitStyle.Of(model.SyntaxTree.GetRoot());
        var type = model.GetTypeInfo(discard.Right).Type;
        return AwaitInsertion.Rewrite(
            discard,
            node => style.Await(((AssignmentExpressionSyntax)node).Right, type).WithTriviaFrom(node),
            model);
    }

    private static SyntaxNode? AwaitAll(ExpressionSyntax tasks, SemanticModel model)
    {
        var style = AwaitStyle.Of(model.SyntaxTree.GetRoot());
        var task = model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
        return AwaitInsertion.Rewrite(
            tasks,
            node => style.Await(WhenAll((ExpressionSyntax)node), task).WithTriviaFrom(node),
            model);
    }

    private static SyntaxNode? Enumerate(ExpressionStatementSyntax statement, SemanticModel model) => AwaitInsertion.Rewrite(
        statement,
        node => ForEachStatement(
                Token(SyntaxKind.AwaitKeyword), Token(SyntaxKind.ForEachKeyword), Token(SyntaxKind.OpenParenToken), IdentifierName("var"), Identifier("_"),
                Token(SyntaxKind.InKeyword), ((ExpressionStatementSyntax)node).Expression.WithoutTrivia(), Token(SyntaxKind.CloseParenToken), Block())
            .WithTriviaFrom(node)
            .WithAdditionalAnnotations(Formatter.Annotation),
        model);

    private static InvocationExpressionSyntax WhenAll(ExpressionSyntax tasks) => InvocationExpression(
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, KnownNames.Task(), IdentifierName("WhenAll")),
        ArgumentList(SingletonSeparatedList(Argument(tasks.WithoutTrivia()))));

    private static ITypeSymbol? SequenceElement(ITypeSymbol? type, string sequence)
    {
        if (type is not INamedTypeSymbol named)
            return null;

        return named.AllInterfaces.Prepend(named)
            .FirstOrDefault(candidate => candidate.OriginalDefinition.ToDisplayString() == sequence)?.TypeArguments[0];
    }
}
