using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>Which bodies run for ever: no condition, no token and no caught exception leads out of their loop.</summary>
internal sealed class EndlessBodies(FlowGraphs graphs)
{
    /// <summary>Whether the code behind a delegate is known and never ends.</summary>
    public bool NeverEnds(IOperation target)
    {
        var graph = graphs.OfDelegate(target);
        return graph is { CanBeFollowed: true } && !CanReachExit(graph) && !graph.Operations.Any(MayStopIt);
    }

    private static bool CanReachExit(FlowGraph graph)
    {
        var reached = new HashSet<int>();
        var work = new Stack<int>([0]);
        while (work.Count > 0)
        {
            var block = graph.Blocks[work.Pop()];
            if (!reached.Add(block.Ordinal))
                continue;

            if (block.Kind is BasicBlockKind.Exit || EndsByThrowing(block))
                return true;

            foreach (int next in Successors(graph, block))
                work.Push(next);
        }

        return false;
    }

    private static IEnumerable<int> Successors(FlowGraph graph, BasicBlock block)
    {
        bool? constant = block.BranchValue?.ConstantValue is { HasValue: true, Value: bool value } ? value : null;
        bool conditionalWhen = block.ConditionKind is ControlFlowConditionKind.WhenTrue;
        if (block.ConditionalSuccessor?.Destination is { } conditional && (constant is null || constant == conditionalWhen))
            yield return conditional.Ordinal;
        if (block.FallThroughSuccessor?.Destination is { } next && (block.ConditionKind is ControlFlowConditionKind.None || constant is null || constant != conditionalWhen))
            yield return next.Ordinal;

        // Whatever throws in a try block is a way into its handlers: a listener ends when its socket is closed.
        foreach (var region in graph.RegionsAround(block))
        {
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { Kind: ControlFlowRegionKind.TryAndCatch } whole })
                continue;

            foreach (var handler in whole.NestedRegions.Where(nested => nested.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler))
                yield return handler.FirstBlockOrdinal;
        }
    }

    private static bool EndsByThrowing(BasicBlock block) =>
        block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow;

    /// <summary>A token that is passed on, a thread that hands itself out, an exit of the whole process.</summary>
    public static bool MayStopIt(IOperation operation) => operation switch
    {
        IArgumentOperation { Value.Type.Name: "CancellationToken" } => true,
        IInvocationOperation { TargetMethod.Name: "ThrowIfCancellationRequested" or "Exit" or "FailFast" } => true,
        IPropertyReferenceOperation { Property: { Name: "CurrentThread", ContainingType.Name: "Thread" } } => true,
        _ => false,
    };
}
