using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Disposal;

/// <summary>What runs when a function does: its operations without those of functions nested in it.</summary>
internal static class OwnOperations
{
    /// <summary>The function around an operation: a lambda, a local function, or the root of a body.</summary>
    public static IOperation Around(IOperation operation)
    {
        var current = operation;
        while (current.Parent is { } parent && (current == operation || current is not (IAnonymousFunctionOperation or ILocalFunctionOperation)))
            current = parent;
        return current;
    }

    /// <summary>All operations of a function; of a nested one there is the lambda itself and nothing inside it.</summary>
    public static IReadOnlyList<IOperation> Of(IOperation function)
    {
        var found = new List<IOperation>();
        var work = new Stack<IOperation>(function.ChildOperations.Reverse());
        while (work.Count > 0)
        {
            var current = work.Pop();
            found.Add(current);
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;

            foreach (var child in current.ChildOperations.Reverse())
                work.Push(child);
        }

        return found;
    }

    /// <summary>Whether the method's body has a <c>yield</c> of its own.</summary>
    public static bool IsIterator(this IMethodSymbol method) =>
        method.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax() is var syntax and (MethodDeclarationSyntax or LocalFunctionStatementSyntax)
        && syntax.DescendantNodes(node => node == syntax || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(node => node is YieldStatementSyntax);
}
