using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>The questions about work that fields, properties and collections keep.</summary>
internal sealed class KeptWork
{
    private readonly KeptTasks _tasks;
    private readonly KeptTaskCollections _collections;
    private readonly OverwrittenWork _overwritten;

    public KeptWork(Compilation compilation, FlowGraphs graphs, CallEffects calls, FreshValues fresh, StartedTasks tasks)
    {
        var uses = Uses = new MemberUses(graphs);
        var looks = new TaskLooks(calls.Contracts);
        _tasks = new KeptTasks(uses, looks, tasks);
        _collections = new KeptTaskCollections(uses, looks, tasks, calls.Contracts);

        var written = new WrittenValues(graphs, calls.Contracts);
        var bodies = new RunningBodies(graphs, calls, new MemberGuards(graphs));
        Owned = new OwnedWork(uses, written, fresh, new AwaitedTasks(tasks, looks, calls.Contracts), calls.Contracts);
        _overwritten = new OverwrittenWork(
            graphs, Owned, written, bodies,
            new MemberEntry(graphs, uses, bodies, new CallSites(compilation, graphs)), new StopProtocol(uses, calls.Contracts), calls.Contracts);
    }

    /// <summary>Every use of the members that can be seen in full.</summary>
    public MemberUses Uses { get; }

    /// <summary>Which members own the running work that they hold.</summary>
    public OwnedWork Owned { get; }

    /// <inheritdoc cref="KeptTasks.UnseenIn"/>
    public (ISymbol Member, string Because)? UnseenTask(IInvocationOperation start, CancellationToken cancellation) => _tasks.UnseenIn(start, cancellation);

    /// <inheritdoc cref="KeptTaskCollections.UnseenIn"/>
    public (ISymbol Collection, string Because)? UnseenElement(IInvocationOperation start, CancellationToken cancellation) => _collections.UnseenIn(start, cancellation);

    /// <inheritdoc cref="OverwrittenWork.In"/>
    public IEnumerable<Overwrite> Overwritten(IOperation operation, CancellationToken cancellation) => _overwritten.In(operation, cancellation);

    /// <summary>Whether the new object goes into a member that still holds other running work.</summary>
    public bool IsOverwriting(IOperation creation, CancellationToken cancellation) =>
        creation.WithConversions().Parent is ISimpleAssignmentOperation assignment && Overwritten(assignment, cancellation).Any();
}
