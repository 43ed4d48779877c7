using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>
/// Rewrites one function: replaces one place in it and, where it was not async, adds the modifier and turns what it
/// returned into what an async function returns.
/// </summary>
internal sealed class AsyncRewriter(AwaitHost host, SemanticModel model, SyntaxNode place, Func<SyntaxNode, SyntaxNode> replace)
    : CSharpSyntaxRewriter
{
    private readonly AwaitStyle _style = AwaitStyle.Of(model.SyntaxTree.GetRoot());

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node == place)
            return replace(base.Visit(node)!);

        // Return statements and awaits of nested functions are their own.
        return node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax && node != host.Function && !node.Contains(place)
            ? node
            : base.Visit(node);
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var visited = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        if (node != host.Function || host.IsAsync)
            return visited;
        if (host.Result is AwaitResult.EntryPoint or AwaitResult.AwaitableCalls)
            visited = visited.WithReturnType(TaskOf(visited.ReturnType));

        return visited.Modifiers.Count == 0
            ? visited.WithModifiers(TokenList(AsyncBefore(visited.ReturnType))).WithReturnType(visited.ReturnType.WithoutLeadingTrivia())
            : visited.WithModifiers(WithAsync(visited.Modifiers));
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var visited = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        if (node != host.Function || host.IsAsync)
            return visited;
        if (host.Result is AwaitResult.AwaitableCalls)
            visited = visited.WithReturnType(TaskOf(visited.ReturnType));

        return visited.Modifiers.Count == 0
            ? visited.WithModifiers(TokenList(AsyncBefore(visited.ReturnType))).WithReturnType(visited.ReturnType.WithoutLeadingTrivia())
            : visited.WithModifiers(WithAsync(visited.Modifiers));
    }

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        Lambda(node, (SimpleLambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        Lambda(node, (ParenthesizedLambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!);

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) =>
        Lambda(node, (AnonymousMethodExpressionSyntax)base.VisitAnonymousMethodExpression(node)!);

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        var visited = (BlockSyntax)base.VisitBlock(node)!;
        if (host.IsAsync || host.Result is not AwaitResult.Task)
            return visited;

        var statements = new List<StatementSyntax>();
        bool changed = false;
        for (int i = 0; i < node.Statements.Count; i++)
        {
            if (node.Statements[i] is ReturnStatementSyntax { Expression: not null } old && IsOwn(old))
            {
                statements.AddRange(Returned(old, (ReturnStatementSyntax)visited.Statements[i], isLast: node.Parent == host.Function && i == node.Statements.Count - 1));
                changed = true;
            }
            else
            {
                statements.Add(visited.Statements[i]);
            }
        }

        return changed ? visited.WithStatements(List(statements)) : visited;
    }

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
    {
        var visited = (ReturnStatementSyntax)base.VisitReturnStatement(node)!;
        if (host.IsAsync || node.Expression is null || !IsOwn(node))
            return visited;

        return host.Result switch
        {
            AwaitResult.TaskOfValue => visited.WithExpression(Value(node.Expression, visited.Expression!)),
            // In a block it becomes two statements there; alone under an 'if' it needs a block of its own.
            AwaitResult.Task when node.Parent is not BlockSyntax =>
                Block(Returned(node, visited, isLast: false)).WithAdditionalAnnotations(Formatter.Annotation),
            _ => visited,
        };
    }

    public override SyntaxNode? VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        var visited = (ArrowExpressionClauseSyntax)base.VisitArrowExpressionClause(node)!;
        return host.IsAsync || node.Parent != host.Function || node.Expression == place
            ? visited
            : visited.WithExpression(Value(node.Expression, visited.Expression));
    }

    private TLambda Lambda<TLambda>(TLambda node, TLambda visited)
        where TLambda : AnonymousFunctionExpressionSyntax
    {
        if (node != host.Function || host.IsAsync)
            return visited;
        if (visited.ExpressionBody is { } body && node.ExpressionBody != place && host.Result is not AwaitResult.Lambda)
            visited = (TLambda)visited.ReplaceNode(body, Value(node.ExpressionBody!, body));

        var async = Token(visited.GetLeadingTrivia(), SyntaxKind.AsyncKeyword, TriviaList(Space));
        var bare = visited.WithoutLeadingTrivia();
        return (TLambda)bare.WithModifiers(bare.Modifiers.Count == 0 ? TokenList(async) : WithAsync(visited.Modifiers));
    }

    /// <summary>What <c>return task;</c> is in an async function without a value.</summary>
    private IEnumerable<StatementSyntax> Returned(ReturnStatementSyntax old, ReturnStatementSyntax visited, bool isLast)
    {
        var leave = ReturnStatement().WithTriviaFrom(visited);
        if (CompletedTask.Is(old.Expression!, model))
        {
            if (!isLast || HasComment(old))
                yield return leave;
            yield break;
        }

        var awaited = _style.Await(visited.Expression!.WithoutTrivia(), model.GetTypeInfo(old.Expression!).Type);
        var statement = ExpressionStatement(awaited).WithTriviaFrom(visited).WithAdditionalAnnotations(Formatter.Annotation);
        yield return statement;
        if (!isLast)
            yield return leave.WithoutLeadingTrivia().WithTrailingTrivia(ElasticCarriageReturnLineFeed).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private ExpressionSyntax Value(ExpressionSyntax old, ExpressionSyntax visited) =>
        CompletedTask.ValueOf(old, model) is { } value
            ? value.WithTriviaFrom(visited)
            : _style.Await(visited, model.GetTypeInfo(old).Type);

    private bool IsOwn(SyntaxNode node) =>
        node.Ancestors().First(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) == host.Function;

    private static bool HasComment(SyntaxNode node) =>
        node.GetLeadingTrivia().Concat(node.GetTrailingTrivia()).Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static SyntaxToken AsyncBefore(TypeSyntax returnType) =>
        Token(returnType.GetLeadingTrivia(), SyntaxKind.AsyncKeyword, TriviaList(Space));

    private static SyntaxTokenList WithAsync(SyntaxTokenList modifiers)
    {
        int partial = modifiers.IndexOf(SyntaxKind.PartialKeyword);
        return modifiers.Insert(partial < 0 ? modifiers.Count : partial, Token(TriviaList(), SyntaxKind.AsyncKeyword, TriviaList(Space)));
    }

    private static TypeSyntax TaskOf(TypeSyntax result)
    {
        if (result is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword })
            return KnownNames.Task().WithTriviaFrom(result);

        return ParseTypeName($"global::System.Threading.Tasks.Task<{result.WithoutTrivia()}>")
            .WithTriviaFrom(result)
            .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation);
    }
}
