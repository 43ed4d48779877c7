using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>Tasks that are awaited one after the other: where an earlier one fails, who sees to the later one?</summary>
internal sealed class SequentialWaits(FlowGraphs graphs, CallEffects calls, StartedTasks tasks, ExceptionGuards guards, KnownSymbols symbols)
{
    /// <summary>What becomes of a started task where the failure of another one, awaited before it, leaves.</summary>
    public Verdict FateWhenAnotherFails(IInvocationOperation start, CancellationToken cancellation)
    {
        if (graphs.Around(start) is not { CanBeFollowed: true } graph || graph.Find(start) is not { } point)
            return Verdict.Unknown;

        var uses = new UseClassifier(graph, Duty.Observe, calls, new Inquiry(cancellation)) { IsFailingWait = operation => IsFailingWait(operation, graph, cancellation) };
        var outcome = ObligationWalk.OutcomeOf(point, graph, uses, cancellation);
        return OwnershipEngine.VerdictOf(outcome, start.Syntax.GetLocation(), Duty.Observe);
    }

    /// <summary>
    /// The await of a loop over a list of started tasks, whose failure leaves the rest of the list behind; null where the loop awaits
    /// nothing of that kind, catches what fails, or something else has the list.
    /// </summary>
    public IAwaitOperation? WaitThatLeavesTheRest(IForEachLoopOperation loop, CancellationToken cancellation)
    {
        if (loop.IsAsynchronous || loop.Locals is not [var each] || !symbols.IsTask(each.Type)
            || loop.Collection.WithoutConversions() is not ILocalReferenceOperation { Local: var list }
            || graphs.Around(loop) is not { CanBeFollowed: true } graph
            || graph.ValuesOf(list).ToList() is not [var made] || !IsListOfStarted(made.Resolved(graph), cancellation) || IsUsedElsewhere(list, loop))
            return null;

        return loop.Body.Descendants().OfType<IAwaitOperation>().FirstOrDefault(wait =>
            LocalOf(wait.Operation) is { } awaited && SymbolEqualityComparer.Default.Equals(awaited.Local, each) && !IsCaught(wait, loop));
    }

    // services.Select(service => service.StopAsync()).ToList()
    private bool IsListOfStarted(IOperation made, CancellationToken cancellation) =>
        made is IInvocationOperation { TargetMethod.Name: "ToList" or "ToArray", Arguments: [{ Value: var source }] } list
        && SymbolEqualityComparer.Default.Equals(list.TargetMethod.ContainingType, symbols.LinqEnumerable)
        && source.WithoutConversions() is IInvocationOperation { TargetMethod.Name: "Select", Arguments: [_, { Value: var selector }] }
        && StartIn(selector.DelegateTarget().Syntax) is { } start && CanFail(start, cancellation);

    private IInvocationOperation? StartIn(SyntaxNode lambda) =>
        (graphs.OperationAt(lambda) as IAnonymousFunctionOperation)?.Body.Operations is [IReturnOperation { ReturnedValue: { } value }]
            ? value.WithoutConversions() as IInvocationOperation
            : null;

    private static bool IsUsedElsewhere(ILocalSymbol list, IForEachLoopOperation loop)
    {
        IOperation body = loop;
        while (body.Parent is { } parent)
            body = parent;

        return body.Descendants().Any(operation =>
            operation is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, list)
            && !loop.Collection.DescendantsAndSelf().Contains(use)
            && use.Parent is not IPropertyReferenceOperation { Property.Name: "Count" or "Length" });
    }

    private bool IsCaught(IOperation wait, IForEachLoopOperation loop)
    {
        for (var current = wait.Parent; current is not null && current != loop; current = current.Parent)
        {
            if (current is ITryOperation attempt && attempt.Catches.Any(guards.CatchesEverything))
                return true;
        }

        return false;
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
