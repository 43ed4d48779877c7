using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Sources;

/// <summary>Cancellation sources that hold a timer or a link to other tokens, and that some path lets go of without disposing them.</summary>
internal sealed class UndisposedSources(FlowGraphs graphs, CallEffects calls, FreshValues fresh, KnownSymbols symbols)
{
    private readonly SourceContents _contents = new(graphs, calls.Contracts);

    /// <summary>What becomes of the source that the operation makes, and what it holds; null where nothing is lost with it.</summary>
    public LostSource? LostBy(IOperation creation, CancellationToken cancellation)
    {
        var inquiry = new Inquiry(cancellation);
        if (!creation.Type.IsOrInherits(symbols.CancellationTokenSource) || fresh.MadeBy(creation, Duty.Release, inquiry) is null
            || graphs.Around(creation) is not { CanBeFollowed: true } graph || graph.Find(creation) is not { } made)
            return null;

        var held = _contents.MadeBy(made.Operation, token => IsLasting(token, graph, inquiry), inquiry);
        var timers = TimersOf(made.Operation, graph).ToList();
        if (timers.Any(timer => _contents.AddedBy(timer) is not Holding.Nothing))
            held |= Holding.Timer;
        var uses = new UseClassifier(graph, Duty.Release, calls, inquiry)
        {
            EndedBy = call => Frees(call, made.Operation, held, graph) ? $"'{call.TargetMethod.Name}' frees what it holds" : null,
            IsFailingWait = operation => held.HasFlag(Holding.Link) && operation is IAwaitOperation wait && GetsToken(wait, made.Operation, graph),
        };
        var verdict = OwnershipEngine.VerdictOf(ObligationWalk.OutcomeOf(made, graph, uses, cancellation), creation.Syntax.GetLocation(), Duty.Release);
        if (timers.Count == 0 && verdict.MembersUsed.Any(SetsTimer))
            held |= Holding.Timer;
        return verdict.Fate is Fate.Leaked && held is not Holding.Nothing ? new LostSource(held, LongestTime(made.Operation, timers), verdict) : null;
    }

    // A callee of the body has called it.
    private bool SetsTimer(string member) =>
        symbols.CancellationTokenSource!.GetMembers(member).Any(method => calls.Contracts.SubjectsOf(method, ContractVerb.Holds).Any());

    private double? LongestTime(IOperation creation, IEnumerable<IInvocationOperation> timers)
    {
        var times = _contents.TimesOf(creation).Concat(timers.SelectMany(_contents.TimesOf)).Select(SourceContents.ConstantMilliseconds).ToList();
        return times.Count == 0 || times.Contains(null) ? null : times.Max();
    }

    private IEnumerable<IInvocationOperation> TimersOf(IOperation creation, FlowGraph graph) => graph.Operations.OfType<IInvocationOperation>()
        .Where(call => call.Instance is { } instance && calls.Contracts.SubjectsOf(call.TargetMethod, ContractVerb.Holds).Any() && IsThe(instance, creation, graph));

    // A timer goes with the cancellation; a link stays. A callback that disposes what it is registered with ends both.
    private bool Frees(IInvocationOperation call, IOperation creation, Holding held, FlowGraph graph)
    {
        if (call.Instance is { } instance && !held.HasFlag(Holding.Link) && calls.Contracts.Has(call.TargetMethod, ContractVerb.Cancels, "this")
            && !calls.Contracts.SubjectsOf(call.TargetMethod, ContractVerb.Holds).Any())
            return IsThe(instance, creation, graph);

        return call.Arguments.Any(argument => IsThe(argument.Value, creation, graph)) && call.Arguments.Any(argument =>
            argument.Value.DelegateTarget() is IOperation code && code.Syntax.DescendantNodes().Any(node => graphs.OperationAt(node) is IInvocationOperation inner && CallEffects.IsDisposal(inner.TargetMethod)));
    }

    // The wait is made to fail when the source is cancelled. A timer has fired by then; a link stays.
    private static bool GetsToken(IAwaitOperation wait, IOperation creation, FlowGraph graph) =>
        !wait.Operation.DescendantsAndSelf().OfType<IFieldReferenceOperation>().Any(option => option.Field is { Name: "SuppressThrowing", ContainingType.Name: "ConfigureAwaitOptions" })
        && wait.Operation.Descendants().OfType<IArgumentOperation>().Any(argument => ValueOrigins.Of(argument.Value, graph).Any(origin =>
            origin is IPropertyReferenceOperation { Property.Name: "Token", Instance: { } source } && IsThe(source, creation, graph)));

    private static bool IsThe(IOperation operation, IOperation creation, FlowGraph graph) => ValueOrigins.Of(operation, graph).Any(origin => origin.Syntax == creation.Syntax);

    // The token of a source that this body makes and keeps goes with the body, and the link with it.
    private bool IsLasting(IOperation token, FlowGraph graph, Inquiry inquiry) => ValueOrigins.Of(token, graph).Any(origin =>
        !Waits.LimitedWaits.IsNever(origin)
        && !(origin is IPropertyReferenceOperation { Property.Name: "Token", Instance: { } source } && ValueOrigins.Of(source, graph).All(value => IsShort(value, graph, inquiry))));

    private bool IsShort(IOperation source, FlowGraph graph, Inquiry inquiry) =>
        fresh.MadeBy(source, Duty.Release, inquiry) is not null && graph.Find(source) is { } made
        && ObligationWalk.OutcomeOf(made, graph, new UseClassifier(graph, Duty.Release, calls, inquiry), inquiry.Cancellation) is { IsUnknown: false, HandedOverBecause: null };
}
