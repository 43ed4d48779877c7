using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Summaries;

/// <summary>
/// Methods of this compilation whose task is somebody's already when they return it, or has ended: <c>return _flush ??= FlushAsync()</c>.
/// A caller that drops it loses nothing.
/// </summary>
internal sealed class KeptResults(FlowGraphs graphs, CallEffects calls)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool IsKept(IMethodSymbol method, Inquiry inquiry)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (definition.IsAsync || definition.ReturnsVoid || !ParameterSummaries.IsFollowable(definition))
            return false;

        if (_known.TryGetValue(definition, out bool known))
            return known;

        bool found = inquiry.Into(definition, "kept", false, () => KeepsEveryResult(definition, inquiry));
        if (!inquiry.WasCut)
            _known.TryAdd(definition, found);
        return found;
    }

    private bool KeepsEveryResult(IMethodSymbol method, Inquiry inquiry)
    {
        if (graphs.Of(method) is not { CanBeFollowed: true } graph)
            return false;

        bool isKept = false;
        foreach (var origin in graph.ReturnedValues.SelectMany(returned => ValueOrigins.Of(returned, graph)))
        {
            if (IsNothing(origin))
                continue;

            if (!IsMember(origin, graph) && !IsStored(origin, graph, inquiry))
                return false;

            isKept = true;
        }

        // A method that does its work before it returns and hands out a finished task, as an interface asks it to. One that does
        // nothing at all is a stub, of which nobody knows what it will be.
        return isKept || graph.Blocks.Any(block => block.IsReachable && !block.Operations.IsEmpty);
    }

    private bool IsNothing(IOperation origin) =>
        origin.ConstantValue is { HasValue: true, Value: null }
        || CompletedResults.IsCompleted(origin, calls.Contracts);

    // _flush, _box.Completion; not the promise of a local.
    private static bool IsMember(IOperation origin, FlowGraph graph)
    {
        if (origin is ISimpleAssignmentOperation { Target: var target })
            origin = target.Resolved(graph);
        while (origin is IMemberReferenceOperation { Instance: { } instance })
            origin = instance.WithoutConversions();
        return origin is IMemberReferenceOperation or IInstanceReferenceOperation;
    }

    private bool IsStored(IOperation origin, FlowGraph graph, Inquiry inquiry)
    {
        if (origin is not IInvocationOperation call)
            return false;

        if (IsKept(call.TargetMethod, inquiry))
            return true;

        return graph.Find(origin) is { } point
            && new ObligationWalk(graph, new UseClassifier(graph, Duty.Observe, calls, inquiry), withFacts: false, inquiry.Cancellation).From(point) is { IsUnknown: false, IsKeptElsewhere: true };
    }
}
