using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>Turns <c>list.ForEach(async x => ...);</c> and <c>Array.ForEach(array, async x => ...);</c> into a <c>foreach</c> around the same code.</summary>
internal sealed class AwaitInLoop(string key) : Repair(key, "Await in a 'foreach'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression is not LambdaExpressionSyntax
            {
                AttributeLists.Count: 0, Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } call }
            } lambda
            || target.Model.GetSymbolInfo(lambda).Symbol is not IMethodSymbol { Parameters: [var item] }
            || ItemsOf(call, lambda, item, target.Model) is not { } items
            || Returns(lambda) || IsChangedInPlace(item.Type)
            || LoopOver(items, lambda) is not { } loop)
            return null;

        loop = loop.WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation);
        return Comments(loop) == Comments(statement) ? AwaitInsertion.Rewrite(statement, _ => loop, target.Model) : null;
    }

    private static ExpressionSyntax? ItemsOf(InvocationExpressionSyntax call, LambdaExpressionSyntax lambda, IParameterSymbol item, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol { Name: "ForEach", ContainingType: { } type } || call.Expression is not MemberAccessExpressionSyntax access)
            return null;

        return (type, call.ArgumentList.Arguments) switch
        {
            ({ SpecialType: SpecialType.System_Array }, [{ NameColon: null, Expression: var array }, _]) when HasItems(array, item.Type, model) => array,
            ({ Name: "List", ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } }, [_]) when !Mentions(lambda, access.Expression, model) => access.Expression,
            ({ Name: "ImmutableList", ContainingNamespace.Name: "Immutable" }, [_]) => access.Expression,
            _ => null,
        };
    }

    // 'Array.ForEach<object>(strings, ...)' is called with objects; 'foreach (var x in strings)' would have strings.
    private static bool HasItems(ExpressionSyntax array, ITypeSymbol item, SemanticModel model) =>
        model.GetTypeInfo(array).Type is IArrayTypeSymbol { Rank: 1, ElementType: var element } && SymbolEqualityComparer.Default.Equals(element, item);

    // What the code did to the list after its first await was done when ForEach had ended; a 'foreach' would throw.
    private static bool Mentions(LambdaExpressionSyntax lambda, ExpressionSyntax list, SemanticModel model) =>
        model.GetSymbolInfo(list).Symbol is { } symbol and not IMethodSymbol
        && lambda.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, symbol));

    private static bool Returns(LambdaExpressionSyntax lambda) => lambda.Body
        .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(node => node is ReturnStatementSyntax);

    // A parameter is a variable; what a 'foreach' declares is read-only, and a method that changes a struct changes a copy of it.
    private static bool IsChangedInPlace(ITypeSymbol type) => type is { TypeKind: TypeKind.Struct, IsReadOnly: false, IsTupleType: false };

    private static ForEachStatementSyntax? LoopOver(ExpressionSyntax items, LambdaExpressionSyntax lambda)
    {
        if (ParameterOf(lambda) is not { } item)
            return null;

        StatementSyntax body = lambda.Block is { } block
            ? block.WithoutTrailingTrivia()
            : Block(ExpressionStatement(lambda.ExpressionBody!.WithoutTrivia()));
        return ForEachStatement(
            attributeLists: default,
            awaitKeyword: default,
            Token(SyntaxKind.ForEachKeyword).WithTrailingTrivia(Space),
            Token(SyntaxKind.OpenParenToken),
            (item.Type ?? IdentifierName("var")).WithoutTrivia().WithTrailingTrivia(Space),
            item.Identifier.WithLeadingTrivia().WithTrailingTrivia(Space),
            Token(SyntaxKind.InKeyword).WithTrailingTrivia(Space),
            (items is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : items).WithoutTrivia(),
            lambda.Block is null ? Token(SyntaxKind.CloseParenToken) : Token(SyntaxKind.CloseParenToken).WithTrailingTrivia(lambda.ArrowToken.TrailingTrivia),
            body);
    }

    private static ParameterSyntax? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter,
        ParenthesizedLambdaExpressionSyntax { ReturnType: null, ParameterList.Parameters: [{ AttributeLists.Count: 0, Modifiers.Count: 0 } only] } => only,
        _ => null,
    };

    /// <summary>How many comments and directives there are: none of them may get lost.</summary>
    private static int Comments(SyntaxNode node) => node.DescendantTrivia().Count(trivia =>
        !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
