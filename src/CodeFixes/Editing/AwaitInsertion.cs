using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Puts edits that await something into a function, and makes the function async where it is not.</summary>
internal static class AwaitInsertion
{
    /// <summary>The root in which <paramref name="expression"/> is awaited where it stands; null where it cannot be.</summary>
    public static SyntaxNode? Await(ExpressionSyntax expression, SemanticModel model)
    {
        var style = AwaitStyle.Of(model.SyntaxTree.GetRoot());
        var type = model.GetTypeInfo(expression).Type;
        return Rewrite(expression, node => style.Await((ExpressionSyntax)node, type), model);
    }

    /// <summary>The root in which <paramref name="place"/> is replaced, in an async function; null where it cannot be async.</summary>
    public static SyntaxNode? Rewrite(SyntaxNode place, Func<SyntaxNode, SyntaxNode> replace, SemanticModel model)
    {
        if (AwaitHost.Around(place, model) is not { } host)
            return null;

        var root = model.SyntaxTree.GetRoot();
        var style = AwaitStyle.Of(root);
        var task = model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
        var mark = new SyntaxAnnotation();
        var function = new AsyncRewriter(host, model, place, replace).Visit(host.Function)!.WithAdditionalAnnotations(mark);
        if (root == host.Function)
            return function;

        var rewritten = root.ReplaceNodes(
            host.Calls.Append(host.Function),
            (node, changed) => node == host.Function ? function : style.Await((ExpressionSyntax)changed, task));
        return host.Result is AwaitResult.Lambda && !IsTaskLambda(host.Function, rewritten, mark, model) ? null : rewritten;
    }

    // 'async () => ...' is right where an overload takes a Func<Task>; as an Action it would be async void. And where the
    // overload gives back another type (StartNew: a task of a task), the new task would be dropped in turn.
    private static bool IsTaskLambda(SyntaxNode before, SyntaxNode rewritten, SyntaxAnnotation mark, SemanticModel model)
    {
        var tree = model.SyntaxTree.WithRootAndOptions(rewritten, model.SyntaxTree.Options);
        var newModel = model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, tree).GetSemanticModel(tree);
        var after = tree.GetRoot().GetAnnotatedNodes(mark).First();
        return newModel.GetSymbolInfo(after).Symbol is IMethodSymbol { ReturnType.Name: "Task" or "ValueTask" }
            && CallType(before, model) is { } was
            && CallType(after, newModel) == was;
    }

    private static string? CallType(SyntaxNode lambda, SemanticModel model) =>
        lambda.Parent?.Parent?.Parent is InvocationExpressionSyntax call
            ? model.GetTypeInfo(call).Type?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            : null;
}
