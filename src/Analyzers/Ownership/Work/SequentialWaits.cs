using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>Tasks that are awaited one after the other: where an earlier one fails, who sees to the later one?</summary>
internal sealed class SequentialWaits(FlowGraphs graphs, CallEffects calls, StartedTasks tasks, KnownSymbols symbols)
{
    /// <summary>What becomes of a started task where the failure of another one, awaited before it, leaves.</summary>
    public Verdict FateWhenAnotherFails(IInvocationOperation start, CancellationToken cancellation)
    {
        if (graphs.Around(start) is not { CanBeFollowed: true } graph || graph.Find(start) is not { } point)
            return Verdict.Unknown;

        var uses = new UseClassifier(graph, Duty.Observe, calls, new Inquiry(cancellation)) { IsFailingWait = operation => IsFailingWait(operation, graph, cancellation) };
        var outcome = new ObligationWalk(graph, uses, withFacts: false, cancellation).From(point);
        return outcome is { Loss.Throws: true } ? OwnershipEngine.VerdictOf(outcome, start.Syntax.GetLocation(), Duty.Observe) : Verdict.Unknown;
    }

    private bool IsFailingWait(IOperation operation, FlowGraph graph, CancellationToken cancellation)
    {
        var awaited = operation switch
        {
            IAwaitOperation wait => wait.Operation,
            IInvocationOperation { TargetMethod: { Name: "Wait", Parameters.IsEmpty: true }, Instance: { } task } when symbols.IsTask(task.Type) => task,
            IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } when symbols.IsTask(task.Type) => task,
            _ => null,
        };

        return awaited is not null && LocalOf(awaited) is { } local
            && ValueOrigins.Of(local, graph).ToList() is { Count: > 0 } origins
            && origins.All(origin => origin is IInvocationOperation start && CanFail(start, cancellation));
    }

    private bool CanFail(IInvocationOperation start, CancellationToken cancellation) =>
        tasks.Starts(start) && !tasks.CannotFail(start) && !tasks.IsGuarded(start, cancellation);

    // An await that does not throw tells so by its options.
    private ILocalReferenceOperation? LocalOf(IOperation awaited)
    {
        while (awaited is IInvocationOperation { Instance: { } inner } call && calls.Contracts.Has(call.TargetMethod, ContractVerb.Returns, "this"))
        {
            if (call.Arguments.Any(argument => argument.Value.Type is { TypeKind: TypeKind.Enum }))
                return null;

            awaited = inner.WithoutConversions();
        }

        return awaited.WithoutConversions() as ILocalReferenceOperation;
    }
}
