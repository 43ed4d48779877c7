using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Finds children whose uses are all known: they stay in locals, private members and methods that can be followed.</summary>
internal sealed class ChildTraces(FlowGraphs graphs, MemberUses members, KnownSymbols symbols)
{
    /// <summary>The child that a variable holds; null where others may use it too.</summary>
    public TracedChild? Of(IOperation reference, CancellationToken cancellation) =>
        new ChildTrace(graphs, members, symbols, cancellation).FromReference(reference.WithoutConversions());

    /// <summary>The child that a call returns; null where others may use it too.</summary>
    public TracedChild? Started(IInvocationOperation call, CancellationToken cancellation) => new ChildTrace(graphs, members, symbols, cancellation).FromValue(call);
}
