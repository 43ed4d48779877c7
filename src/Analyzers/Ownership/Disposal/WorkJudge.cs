using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Loops;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Disposal;

/// <summary>Whether work that uses a resource has ended when one body disposes it.</summary>
internal sealed class WorkJudge(FlowGraph graph, IReadOnlyList<IOperation> body, WorkWay way, CallEffects calls, Inquiry inquiry)
{
    /// <summary>Whether the body is the program itself: when it is left, there is nobody to raise an event.</summary>
    public bool IsProgram { get; init; }

    /// <summary>The outermost value that has the work in it: the WhenAll around a sequence of tasks.</summary>
    public IOperation WholeOf(IInvocationOperation call) => way.Of(call).Whole;

    public EarlyDisposal? OnTask(IInvocationOperation call, ScopedResource resource, ResourceReach reach)
    {
        var (whole, wayOut, holder) = way.Of(call);
        bool waits = WaitsAfter(whole, resource);
        string? because = wayOut switch
        {
            WayOut.Returned when resource.IsBlock => $"its task is returned without being awaited, and {resource.End} first",
            // Work that the resource does itself often ends by its disposal, and other waits may give it the time it needs.
            WayOut.Dropped when !waits || (resource.IsBlock && !LateUses.IsReceiver(call, reach) && LateUses.IsArgument(call, reach)) =>
                $"nothing awaits its task before {resource.End}",
            WayOut.Local => OnLocal(whole, (ILocalSymbol)holder!, resource, waits),
            WayOut.Member when resource.IsBlock && !waits && !IsMentionedLater(holder!, whole, resource) => $"'{holder!.Name}' keeps its task, which nothing awaits before {resource.End}",
            WayOut.Collection when holder is not null && resource.IsBlock && !waits && !IsAwaitedInside(holder, whole, resource) => $"the task is only kept in '{holder.Name}', and {resource.End} before it is awaited",
            _ => null,
        };
        return because is null ? null : new EarlyDisposal(whole, call.TargetMethod.Name, resource, LateWork.Task, because);
    }

    public EarlyDisposal? OnSequence(IInvocationOperation call, ScopedResource resource)
    {
        var (whole, wayOut, holder) = way.Of(call);
        bool isLost = wayOut is WayOut.Returned || (wayOut is WayOut.Local && IsOnlyReturned(holder!, whole));
        return isLost && resource.IsBlock
            ? new EarlyDisposal(whole, call.TargetMethod.Name, resource, LateWork.Sequence, $"the sequence is lazy: it is returned, and {resource.End} before anybody enumerates it")
            : null;
    }

    public EarlyDisposal? OnCallback(IAnonymousFunctionOperation lambda, ScopedResource resource)
    {
        // Whoever catches that has thought of it.
        if (lambda.Body.Descendants().OfType<ICatchClauseOperation>().Any(clause => clause.ExceptionType is { Name: nameof(ObjectDisposedException) }))
            return null;

        IOperation value = lambda;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            value = value.Parent;

        var (name, place) = value.Parent switch
        {
            IReturnOperation { Kind: OperationKind.Return } => ("the returned lambda", lambda),
            IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Instance: var publisher } reference } when !IsProgram && IsOutside(publisher, resource) && !IsRemoved(reference) =>
                ($"the handler of '{reference.Event.Name}'", lambda),
            IArgumentOperation { Parent: IInvocationOperation call } argument when RunsLater(call, argument) && IsDropped(call) && !WaitsAfter(call, resource) => ($"the callback of '{call.TargetMethod.Name}'", call),
            IArgumentOperation { Parent: IObjectCreationOperation creation } argument when RunsLater(creation, argument) && !WaitsAfter(creation, resource) => ($"the callback of '{creation.Type!.Name}'", (IOperation)creation),
            _ => (null, (IOperation)lambda),
        };
        return name is null ? null : new EarlyDisposal(place, name, resource, LateWork.Callback, $"it may run after {resource.End.Replace("ends", "has ended").Replace("disposes", "has disposed")}");
    }

    private string? OnLocal(IOperation whole, ILocalSymbol local, ScopedResource resource, bool waits)
    {
        if (whole is not IInvocationOperation call || graph.Find(call) is not { } start)
            return null;

        var outcome = Walk(withFacts: false);
        if (outcome.Loss is not null && !outcome.IsUnknown)
            outcome = Walk(withFacts: true);
        if (outcome.IsUnknown)
            return null;

        if (outcome.IsReturned && resource.IsBlock)
            return $"'{local.Name}' is returned without being awaited, and {resource.End} first";

        // What is awaited after the disposal may have been ended by it, where it had the time to begin.
        if (outcome.Loss is not null && !waits)
            return $"'{local.Name}' is not awaited before {resource.End}";

        return resource.IsBlock && outcome.HandedOverBecause is not null && IsOnlyReturned(local, whole) ? $"'{local.Name}' is returned without being awaited, and {resource.End} first" : null;

        Outcome Walk(bool withFacts) =>
            new ObligationWalk(
                graph,
                new UseClassifier(graph, Duty.Observe, calls, inquiry) { IsDeadline = operation => Disposes(operation, resource) },
                withFacts,
                inquiry.Cancellation).From(start);
    }

    private static bool Disposes(IOperation operation, ScopedResource resource) =>
        operation is IInvocationOperation { Instance: { } instance } call
        && ScopedResources.IsDisposal(call.TargetMethod)
        && SymbolEqualityComparer.Default.Equals(UseClassifier.Named(instance.WithoutConversions()) as ISymbol, resource.Variable);

    // An await, or a call that blocks, gives the work the time to end before the disposal.
    private bool WaitsAfter(IOperation work, ScopedResource resource) => body.Any(operation =>
        operation.Syntax.SpanStart > work.Syntax.Span.End && resource.Scope.Contains(operation.Syntax.Span) && operation switch
        {
            IAwaitOperation => true,
            IForEachLoopOperation { IsAsynchronous: true } => true,
            IMethodReferenceOperation { Method.Name: var name } => name.StartsWith("Wait", StringComparison.Ordinal),
            IInvocationOperation { TargetMethod.Name: var name } => name.StartsWith("Wait", StringComparison.Ordinal) || name is "Join" or "GetResult" or "SignalAndWait" or "Sleep" or "ReadLine" or "ReadKey",
            IPropertyReferenceOperation { Property: { Name: "Result", ContainingType.Name: "Task" or "ValueTask" } } => true,
            _ => false,
        });

    private bool IsMentionedLater(ISymbol member, IOperation work, ScopedResource resource) => body.Any(operation =>
        operation is IMemberReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Member, member) && operation.Syntax.SpanStart > work.Syntax.Span.End
        && resource.Scope.Contains(operation.Syntax.Span));

    // The collection is used for more than storing, in a way that is not just to return what is in it.
    private bool IsAwaitedInside(ISymbol collection, IOperation work, ScopedResource resource) => body.Any(operation =>
        IsReference(operation, collection) && operation.Syntax.SpanStart > work.Syntax.Span.End && resource.Scope.Contains(operation.Syntax.Span)
        && !(operation.Parent is IInvocationOperation { Arguments: [{ Parameter: { } parameter }] } store && calls.Contracts.Has(store.TargetMethod, ContractVerb.Stores, parameter.Name))
        && way.Of(operation).Out is not WayOut.Returned);

    private bool IsOnlyReturned(ISymbol local, IOperation work)
    {
        var mentions = body.Where(operation => IsReference(operation, local) && operation.Syntax.SpanStart > work.Syntax.Span.End).ToList();
        return mentions.Count > 0 && mentions.All(mention => way.Of(mention).Out is WayOut.Returned);
    }

    private static bool IsReference(IOperation operation, ISymbol symbol) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, symbol),
        IMemberReferenceOperation member => SymbolEqualityComparer.Default.Equals(member.Member, symbol),
        _ => false,
    };

    private bool RunsLater(IOperation callee, IArgumentOperation argument) => callee switch
    {
        IInvocationOperation call => Has(call.TargetMethod) || calls.Contracts.Has(call.TargetMethod, ContractVerb.Returns, "registration"),
        IObjectCreationOperation creation => (Has(creation.Constructor) && IsStartedAndDropped(creation)) || (calls.Contracts.Has(creation.Constructor, ContractVerb.Starts, "this") && IsKept(creation)),
        _ => false,
    } && argument.Parameter is not null;

    private bool Has(IMethodSymbol? method) =>
        method is not null && method.Name is not ("Run" or "StartNew" or "Send") && calls.Contracts.SubjectsOf(method, ContractVerb.Runs).Any();

    // new Thread(...).Start()
    private static bool IsStartedAndDropped(IOperation creation) => creation.Parent is IInvocationOperation;

    private bool IsKept(IOperation creation) => way.Of(creation).Out is WayOut.Member;

    private bool IsDropped(IInvocationOperation call) => way.Of(call).Out is WayOut.Dropped or WayOut.Member;

    private static bool IsOutside(IOperation? publisher, ScopedResource resource) => publisher?.WithoutConversions() switch
    {
        null or IInstanceReferenceOperation => true,
        // page.Client is the page's, and goes with it.
        IFieldReferenceOperation or IPropertyReferenceOperation => LoopCode.RootVariable(publisher) is not ILocalSymbol root || !SymbolEqualityComparer.Default.Equals(root, resource.Variable),
        IParameterReferenceOperation parameter => !SymbolEqualityComparer.Default.Equals(parameter.Parameter, resource.Variable),
        _ => false,
    };

    private bool IsRemoved(IEventReferenceOperation subscription) => body.Any(operation =>
        operation is IEventAssignmentOperation { Adds: false, EventReference: IEventReferenceOperation removal } && SymbolEqualityComparer.Default.Equals(removal.Event, subscription.Event));
}
