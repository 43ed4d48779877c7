using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>Blocks to go to one after the other: the finally regions that a branch leaves, then its destination.</summary>
internal sealed record PendingFinally(int Block, PendingFinally? Rest)
{
    /// <summary>The destination of an exception that nobody in the body catches.</summary>
    public const int Thrown = -1;

    /// <summary>The finally regions in order and then the destination; null where there are none.</summary>
    public static PendingFinally? Through(ImmutableArray<ControlFlowRegion> finallies, int destination, PendingFinally? then)
    {
        if (finallies.IsEmpty)
            return null;

        var pending = new PendingFinally(destination, then);
        for (int index = finallies.Length - 1; index >= 0; index--)
            pending = new PendingFinally(finallies[index].FirstBlockOrdinal, pending);
        return pending;
    }

    public int Next(out PendingFinally? rest)
    {
        rest = Rest;
        return Block;
    }
}
