using System.Collections.Concurrent;
using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Ownership.Work;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LifetimeGuard.Analyzers.Ownership.Disposal;

/// <summary>Finds the work in a body that still uses a resource when the body disposes it.</summary>
internal sealed class EarlyDisposals(FlowGraphs graphs, CallEffects calls, StartedTasks tasks, CompletedResults completed, KnownSymbols symbols, IMethodSymbol? entry)
{
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<EarlyDisposal>> _known = new();
    private readonly LateUses _uses = new(graphs, tasks, completed, calls.Contracts, symbols);
    private readonly ScopedResources _resources = new(graphs, calls.Contracts, symbols);

    /// <summary>Whether an operation disposes something, so that it is worth asking <see cref="At"/>.</summary>
    public static bool MayDispose(IOperation operation) => ScopedResources.MayDispose(operation);

    /// <summary>The work that is still running where that operation, a <c>using</c> or a call, disposes what it uses.</summary>
    public IEnumerable<EarlyDisposal> At(IOperation owner, CancellationToken cancellation) =>
        InBodyAround(owner, cancellation).Where(found => found.Resource.Owner.Syntax == owner.Syntax);

    /// <summary>Whether that call's work is among what is found: what else is wrong with it has the same cause.</summary>
    public bool Has(IOperation work, CancellationToken cancellation) =>
        InBodyAround(work, cancellation).Any(found => found.Work.Syntax == work.Syntax || found.Work.Syntax.Span.Contains(work.Syntax.Span));

    private ImmutableArray<EarlyDisposal> InBodyAround(IOperation operation, CancellationToken cancellation)
    {
        var function = OwnOperations.Around(operation);
        return _known.GetOrAdd(function.Syntax, _ => Find(function, new Inquiry(cancellation)).ToImmutableArray());
    }

    private IEnumerable<EarlyDisposal> Find(IOperation function, Inquiry inquiry)
    {
        var body = OwnOperations.Of(function);
        if (!body.Any(MayDispose))
            return [];

        var suspects =
            (from resource in _resources.In(body)
             let reach = new ResourceReach(resource.Variable, body, calls.Contracts, symbols)
             from work in body
             where resource.Scope.Contains(work.Syntax.Span) && MayGoOnWith(work, resource, reach, inquiry)
             select (Work: work, Resource: resource, Reach: reach)).ToList();

        // Most bodies that dispose something run nothing meanwhile: those cost no graph.
        if (suspects.Count == 0 || graphs.Around(body[0]) is not { CanBeFollowed: true } graph)
            return [];

        var judge = new WorkJudge(graph, body, new WorkWay(tasks, _uses, calls.Contracts), calls, inquiry) { IsProgram = IsEntry(function) };
        return from suspect in suspects
               let found = Judged(suspect.Work, suspect.Resource, suspect.Reach, judge)
               where found is not null
               group found by found.Work.Syntax into same
               select same.OrderByDescending(found => found.Resource.Owner.Syntax.SpanStart).First();
    }

    private bool IsEntry(IOperation function) =>
        entry?.DeclaringSyntaxReferences is [var declaration] && declaration.SyntaxTree == function.Syntax.SyntaxTree
        && declaration.Span.Contains(function.Syntax.Span) && function is not (IAnonymousFunctionOperation or ILocalFunctionOperation);

    private bool MayGoOnWith(IOperation work, ScopedResource resource, ResourceReach reach, Inquiry inquiry) => work switch
    {
        IInvocationOperation call => _uses.GoesOnWith(call, reach, inquiry),
        IAnonymousFunctionOperation lambda => resource.IsBlock && reach.IsMentionedIn(lambda),
        _ => false,
    };

    private EarlyDisposal? Judged(IOperation work, ScopedResource resource, ResourceReach reach, WorkJudge judge) => work switch
    {
        IInvocationOperation call when _uses.IsLazy(call) && !tasks.IsAwaitable(judge.WholeOf(call).Type) => judge.OnSequence(call, resource),
        IInvocationOperation call => judge.OnTask(call, resource, reach),
        IAnonymousFunctionOperation lambda => judge.OnCallback(lambda, resource),
        _ => null,
    };
}
