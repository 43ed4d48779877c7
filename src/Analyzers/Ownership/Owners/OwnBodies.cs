using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Owners;

/// <summary>Which bodies of an object run when one of its methods is called.</summary>
internal sealed class OwnBodies(FlowGraphs graphs)
{
    private const int MaximumDepth = 3;

    /// <summary>The methods and those of the same object that they call. <c>Dispose(false)</c> is the way of a finalizer: it disposes nothing.</summary>
    public HashSet<SyntaxNode> ReachedFrom(IEnumerable<IMethodSymbol> starts)
    {
        var found = new HashSet<SyntaxNode>();
        var next = starts.ToList();
        for (int depth = 0; depth < MaximumDepth && next.Count > 0; depth++)
        {
            var bodies = next.SelectMany(method => method.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax()).Where(found.Add).ToList();
            next = [.. bodies.Select(graphs.OperationAt).OfType<IOperation>().SelectMany(CallsIn)];
        }

        return found;
    }

    /// <summary>The methods of the same object that a piece of code calls.</summary>
    public static IEnumerable<IMethodSymbol> CallsIn(IOperation code) => code.DescendantsAndSelf().OfType<IInvocationOperation>()
        .Where(call => call.Instance is IInstanceReferenceOperation && !(call.TargetMethod.Name is "Dispose" && call.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: false } }]))
        .Select(call => call.TargetMethod.OriginalDefinition);

    /// <summary>Whether an operation is part of one of the bodies.</summary>
    public static bool Contain(HashSet<SyntaxNode> bodies, IOperation operation) => operation.Syntax.Ancestors().Any(bodies.Contains);
}
