using LifetimeGuard.Analyzers.Ownership.CleanupSteps;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Timers;

/// <summary>What the callback of a timer uses, where that is disposed right after the timer, while the callback may still be running.</summary>
internal sealed class TimerCallbacks(FlowGraphs graphs, MemberUses uses)
{
    /// <summary>The member that the callback uses and that is disposed after the timer in the same body; null where there is none, or where the author has thought of it.</summary>
    public (ISymbol Member, IInvocationOperation Next)? UsedAfter(IInvocationOperation disposal, ISymbol timer, CancellationToken cancellation)
    {
        var root = ReceiverShape.RootOf(disposal);
        var next = StepOrder.OperationsIn(root).OfType<IInvocationOperation>()
            .Where(call => CallEffects.IsDisposal(call.TargetMethod) && call.Syntax.SpanStart > disposal.Syntax.Span.End && Target(call) is { } target && !SymbolEqualityComparer.Default.Equals(target, timer))
            .ToList();
        if (next.Count == 0 || IsWaitedOrLocked(root) || uses.Of(timer, cancellation) is not { } references)
            return null;

        var bodies = references.SelectMany(CallbacksAt).Select(BodyOf).OfType<IOperation>().ToList();
        if (bodies.Count == 0 || bodies.Any(IsCareful))
            return null;

        foreach (var call in next)
        {
            var member = Target(call)!;
            if (bodies.Any(body => Uses(body, member)))
                return (member, call);
        }

        return null;
    }

    private static IEnumerable<IOperation> CallbacksAt(IOperation reference)
    {
        var creation = StoredValues.By(reference);
        if (creation?.WithoutConversions() is IObjectCreationOperation { Arguments: [{ Value: var callback }, ..] } && callback.DelegateTarget() is IAnonymousFunctionOperation or IMethodReferenceOperation)
            yield return callback.DelegateTarget();
        if (reference.Parent is IEventReferenceOperation { Parent: IEventAssignmentOperation { Adds: true } handler })
            yield return handler.HandlerValue.DelegateTarget();
    }

    private IOperation? BodyOf(IOperation callback) => callback switch
    {
        IAnonymousFunctionOperation lambda => SingleCall(lambda) is { } called ? BodyOf(called) : lambda.Body,
        IMethodReferenceOperation { Method: var method } => BodyOf(method),
        _ => null,
    };

    private IOperation? BodyOf(IMethodSymbol method) =>
        ParameterSummaries.IsFollowable(method.OriginalDefinition) ? graphs.OperationAt(method.OriginalDefinition.DeclaringSyntaxReferences[0].GetSyntax()) : null;

    // _ => Poll()
    private static IMethodSymbol? SingleCall(IAnonymousFunctionOperation lambda)
    {
        var calls = lambda.Body.Descendants().OfType<IInvocationOperation>().ToList();
        return calls is [{ Instance: IInstanceReferenceOperation, TargetMethod: var method }] ? method : null;
    }

    // A catch, a lock, a flag that is asked first: what can happen was thought of.
    private static bool IsCareful(IOperation body) => body.Descendants().Any(operation => operation is ITryOperation { Catches.Length: > 0 } or ILockOperation
        || (operation is IConditionalOperation choice && choice.Condition.DescendantsAndSelf().Any(part => part is IMemberReferenceOperation { Instance: IInstanceReferenceOperation } or IInvocationOperation { Instance: IInstanceReferenceOperation })));

    private static bool IsWaitedOrLocked(IOperation root) => root.Descendants().Any(operation => operation is ILockOperation
        || operation is IInvocationOperation { TargetMethod.Name: "Wait" or "WaitAsync" or "WaitOne" or "Join" or "Enter" or "EnterWriteLock" });

    private static bool Uses(IOperation body, ISymbol member) => body.Descendants()
        .Any(operation => operation is IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var used } && SymbolEqualityComparer.Default.Equals(used.OriginalDefinition, member));

    private static ISymbol? Target(IInvocationOperation call) =>
        call.Instance is { } instance && ReceiverShape.Plain(instance) is IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var member } ? member.OriginalDefinition : null;
}
