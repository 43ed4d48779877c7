using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>Where a <c>throw</c> in the source goes: to the handlers around it, through the finally blocks between, or out.</summary>
internal static class ThrownPaths
{
    /// <summary>The states in which handlers start; null stands for leaving the body with no finally on the way.</summary>
    public static IEnumerable<WalkState?> From(FlowGraph graph, BasicBlock block, ControlFlowBranch branch, WalkState state) =>
        From(graph, block, branch.Semantics is ControlFlowBranchSemantics.Throw ? block.BranchValue?.WithoutConversions().Type : null, state);

    /// <summary>The same for an exception whose type is known, or is anything.</summary>
    public static IEnumerable<WalkState?> From(FlowGraph graph, BasicBlock block, ITypeSymbol? thrown, WalkState state)
    {
        bool isFiltered = false;
        var finallies = ImmutableArray.CreateBuilder<ControlFlowRegion>();
        foreach (var region in graph.RegionsAround(block))
        {
            if (region.Kind is not ControlFlowRegionKind.Try || region.EnclosingRegion is not { } whole)
                continue;

            if (whole.Kind is ControlFlowRegionKind.TryAndFinally)
            {
                finallies.AddRange(whole.NestedRegions.Where(nested => nested.Kind is ControlFlowRegionKind.Finally));
                continue;
            }

            foreach (var handler in whole.NestedRegions.Where(nested => nested.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler))
            {
                var match = Matches(handler, thrown);
                if (match is Match.Never)
                    continue;

                yield return Enter(state, finallies, handler.FirstBlockOrdinal);
                if (match is Match.Always)
                    yield break;

                isFiltered |= match is Match.UnlessFiltered;
            }
        }

        // Whether a filter lets just this exception out cannot be told.
        if (!isFiltered)
            yield return finallies.Count == 0 ? null : Enter(state, finallies, PendingFinally.Thrown);
    }

    /// <summary>
    /// The handlers of the innermost <c>try</c> around a failing call, if the value was made before that <c>try</c>; those for a
    /// cancellation where <paramref name="withCancellation"/>.
    /// </summary>
    public static IEnumerable<WalkState> FromFailure(FlowGraph graph, BasicBlock block, int? creation, WalkState state, bool withCancellation)
    {
        var finallies = ImmutableArray.CreateBuilder<ControlFlowRegion>();
        foreach (var region in graph.RegionsAround(block))
        {
            if (region.Kind is not ControlFlowRegionKind.Try || region.EnclosingRegion is not { } whole)
                continue;

            // The creation itself may be what fails here.
            if (region.FirstBlockOrdinal <= creation && creation <= region.LastBlockOrdinal)
                yield break;

            if (whole.Kind is ControlFlowRegionKind.TryAndFinally)
            {
                finallies.AddRange(whole.NestedRegions.Where(nested => nested.Kind is ControlFlowRegionKind.Finally));
                continue;
            }

            // A filter may leave just the failures that matter out, and a cancellation often cancels the followed work too.
            foreach (var handler in whole.NestedRegions.Where(nested => nested.Kind is ControlFlowRegionKind.Catch && (withCancellation || !IsCancellation(nested.ExceptionType))))
                yield return Enter(state with { Index = 0, Fails = true }, finallies, handler.FirstBlockOrdinal);
            yield break;
        }
    }

    private static WalkState Enter(WalkState state, ImmutableArray<ControlFlowRegion>.Builder finallies, int destination)
    {
        if (PendingFinally.Through(finallies.ToImmutable(), destination, null) is not { } pending)
            return state with { Block = destination, Index = 0, Pending = null };

        int first = pending.Next(out var rest);
        return state with { Block = first, Index = 0, Pending = rest };
    }

    private static Match Matches(ControlFlowRegion handler, ITypeSymbol? thrown)
    {
        var caught = handler.Kind is ControlFlowRegionKind.FilterAndHandler ? Match.UnlessFiltered : Match.Always;
        if (handler.ExceptionType is null or { SpecialType: SpecialType.System_Object } or { Name: nameof(Exception), ContainingNamespace.Name: nameof(System) })
            return caught;

        if (thrown is null)
            return Match.Perhaps;

        if (InheritsFrom(thrown, handler.ExceptionType))
            return caught;

        return InheritsFrom(handler.ExceptionType, thrown) ? Match.Perhaps : Match.Never;
    }

    private static bool IsCancellation(ITypeSymbol? type) => type is { Name: "OperationCanceledException" or "TaskCanceledException" };

    private static bool InheritsFrom(ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
                return true;
        }

        return false;
    }

    private enum Match
    {
        Never,
        Perhaps,
        UnlessFiltered,
        Always,
    }
}
