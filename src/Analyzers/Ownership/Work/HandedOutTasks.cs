using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>Tasks that a method of this compilation starts and hands out other than as its result: in an out parameter or in a tuple.</summary>
internal sealed class HandedOutTasks(FlowGraphs graphs, CallEffects calls, StartedTasks tasks)
{
    /// <summary>The tasks that the call hands to locals which never do anything with them.</summary>
    public ImmutableArray<Verdict> LostIn(IInvocationOperation call, CancellationToken cancellation)
    {
        if (!MayHandOut(call) || !ParameterSummaries.IsFollowable(call.TargetMethod)
            || graphs.Around(call) is not { CanBeFollowed: true } graph || graph.Find(call) is not { } point
            || graphs.Of(call.TargetMethod.OriginalDefinition) is not { CanBeFollowed: true } body)
            return ImmutableArray<Verdict>.Empty;

        var lost = ImmutableArray.CreateBuilder<Verdict>();
        foreach (var local in ReceivedBy((IInvocationOperation)point.Operation, body, cancellation))
        {
            var outcome = new ObligationWalk(graph, new UseClassifier(graph, Duty.Observe, calls, new Inquiry(cancellation)), withFacts: false, cancellation)
                .From(local, point);
            if (outcome is { OnlyBorrows: true, Loss: { } loss })
                lost.Add(OwnershipEngine.VerdictOf(outcome, call.Syntax.GetLocation(), Duty.Observe) with { Holder = local.Name, Loss = Loss.EveryPath, Because = Reasons.Of(Loss.EveryPath, loss, Duty.Observe) });
        }

        return lost.ToImmutable();
    }

    private bool MayHandOut(IInvocationOperation call) =>
        (call.Type is { IsTupleType: true } && call.Parent is IDeconstructionAssignmentOperation)
        || call.Arguments.Any(argument => argument.Parameter is { RefKind: RefKind.Out } parameter && tasks.IsAwaitable(parameter.Type));

    private IEnumerable<ILocalSymbol> ReceivedBy(IInvocationOperation call, FlowGraph body, CancellationToken cancellation)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out } parameter && LocalOf(argument.Value) is { } local
                && AssignedTo(parameter.OriginalDefinition, body).Any(value => IsStarted(value, cancellation)))
                yield return local;
        }

        if (call.Parent is not IDeconstructionAssignmentOperation { Target: var target } || Tuple(target) is not { } received)
            yield break;

        for (int index = 0; index < received.Elements.Length; index++)
        {
            if (LocalOf(received.Elements[index]) is { } local
                && body.ReturnedValues.Select(Tuple).Any(made => index < made?.Elements.Length && IsStarted(made.Elements[index], cancellation)))
                yield return local;
        }
    }

    private bool IsStarted(IOperation value, CancellationToken cancellation) =>
        value.WithoutConversions() is IInvocationOperation start
        && tasks.IsAwaitable(start.Type) && tasks.Starts(start) && !tasks.CannotFail(start) && !tasks.IsGuarded(start, cancellation);

    private static IEnumerable<IOperation> AssignedTo(ISymbol parameter, FlowGraph body) =>
        from operation in body.Operations
        let assignment = operation as ISimpleAssignmentOperation
        where assignment?.Target is IParameterReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Parameter, parameter)
        select assignment.Value;

    private static ITupleOperation? Tuple(IOperation operation) => operation.WithoutConversions() switch
    {
        ITupleOperation tuple => tuple,
        IDeclarationExpressionOperation { Expression: ITupleOperation tuple } => tuple,
        _ => null,
    };

    private static ILocalSymbol? LocalOf(IOperation operation) => operation.WithoutConversions() switch
    {
        ILocalReferenceOperation local => local.Local,
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local } => local.Local,
        _ => null,
    };
}
