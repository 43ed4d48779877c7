using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>Which calls start a task that somebody has to observe, and which of them are dropped.</summary>
internal sealed class StartedTasks(KnownSymbols symbols, ContractTable contracts, ExceptionGuards guards, PassThrough passThrough, KeptResults kept)
{
    /// <summary>Whether the call starts work and hands out its task or awaitable.</summary>
    public bool Starts(IInvocationOperation call) =>
        IsAwaitable(call.Type)
        && !HandsOutWhatItWasGiven(call.TargetMethod)
        && !contracts.Has(call.TargetMethod, ContractVerb.Returns, "completed")
        && !contracts.Has(call.TargetMethod, ContractVerb.Returns, "this")
        && !IsRecorded(call);

    /// <summary>Whether a local gets the call's task: a look at the parents, before any path is followed.</summary>
    public bool IsHeldByLocal(IInvocationOperation call)
    {
        for (IOperation current = call; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IVariableInitializerOperation:
                case IDeconstructionAssignmentOperation:
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation } assignment when assignment.Value == current:
                    return true;
                case IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation or IArgumentOperation or ITupleOperation:
                case IInvocationOperation outer when contracts.Has(outer.TargetMethod, ContractVerb.Returns, "this"):
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether the started task ends by itself and cannot fail: <c>Task.Delay</c>.</summary>
    public bool CannotFail(IInvocationOperation call) => contracts.Has(call.TargetMethod, ContractVerb.Returns, "harmless");

    /// <summary>Whether the code that the call runs handles every exception itself.</summary>
    public bool IsGuarded(IInvocationOperation call, CancellationToken cancellation) => guards.IsGuarded(call, new Inquiry(cancellation));

    /// <summary>Whether the call, or what it continues, waits for a sequence of tasks that were started elsewhere: whether they can fail is not seen.</summary>
    public bool IsOfUnseenTasks(IInvocationOperation call)
    {
        while (Continuations.IsContinuation(call) && call.Instance?.WithoutConversions() is IInvocationOperation inner)
            call = inner;
        return call is { TargetMethod: { Name: nameof(Task.WhenAll), ContainingType.Name: nameof(Task) }, Arguments: [{ ArgumentKind: ArgumentKind.Explicit }] };
    }

    /// <summary>Whether the callee keeps the task that it hands out, so that its caller need not.</summary>
    public bool IsKeptByCallee(IInvocationOperation call, CancellationToken cancellation) => kept.IsKept(call.TargetMethod, new Inquiry(cancellation));

    /// <summary>The task that the call's statement drops, or null where it is used or the call starts none.</summary>
    public DroppedTask? DroppedBy(IInvocationOperation call, CancellationToken cancellation)
    {
        if (!IsAwaitable(call.Type) || Dropping(call) is not { } place || place.Syntax.ContainsDiagnostics)
            return null;

        var start = StartOf(call);
        if (passThrough.Of(start, new Inquiry(cancellation)) is { } given)
        {
            if (given.IsObserved || given.Argument.WithoutConversions() is not IInvocationOperation inner)
                return null;

            start = StartOf(inner);
        }

        if (!Starts(start) || IsUnknownObserver(start))
            return null;

        bool isDiscard = place is ISimpleAssignmentOperation;
        bool isCleanup = CleanupMembers.IsIn(call) && !Continuations.KeepsPromise(start) && (!isDiscard || CleanupMembers.IsLastStep(start));
        return new DroppedTask(start, WholeOf(call), isDiscard, IsGuarded(start, cancellation), IsKeptByCallee(start, cancellation), isCleanup, DropReasons.Of(start, place));
    }

    /// <summary>Whether the call makes a lazy sequence of tasks or an asynchronous one and drops it: nothing of it ever runs.</summary>
    public bool IsNeverEnumerated(IInvocationOperation call)
    {
        if (call.Type is not INamedTypeSymbol { TypeArguments: [var element] } sequence || HandsOutWhatItWasGiven(call.TargetMethod)
            || Dropping(call) is not IExpressionStatementOperation || IsRecorded(call))
            return false;

        return SymbolEqualityComparer.Default.Equals(sequence.OriginalDefinition, symbols.AsyncEnumerable)
            || (IsAwaitable(element) && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, symbols.LinqEnumerable));
    }

    /// <summary>Task, Task&lt;T&gt;, ValueTask or ValueTask&lt;T&gt;.</summary>
    public bool IsTask(ITypeSymbol? type) => symbols.IsTask(type);

    /// <summary>Whether a value of the type can be awaited and is a handle on running work.</summary>
    public bool IsAwaitable(ITypeSymbol? type)
    {
        if (symbols.IsTask(type) || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(symbols.IsTask)))
            return true;

        return type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named
            && named.GetMembers("GetAwaiter").OfType<IMethodSymbol>().Any(IsGetAwaiter);
    }

    private bool IsGetAwaiter(IMethodSymbol method) =>
        method is { IsStatic: false, Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
        && method.ReturnType.IsOrInherits(symbols.NotifyCompletion);

    // Interlocked.Exchange(ref _task, next), cache.GetOrAdd(key, ...): the task is somebody's already. A delegate's
    // result is a type parameter too, and yet it is the delegate that starts the work.
    private static bool HandsOutWhatItWasGiven(IMethodSymbol method) =>
        method.MethodKind is not MethodKind.DelegateInvoke && method.OriginalDefinition.ReturnType is ITypeParameterSymbol;

    // An extension of another assembly that takes a task and returns one may be there to observe it.
    private static bool IsUnknownObserver(IInvocationOperation call)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        return method.IsExtensionMethod && method.DeclaringSyntaxReferences.IsEmpty
            && method.Parameters[0].Type is INamedTypeSymbol { Name: "Task" or "ValueTask" };
    }

    /// <summary>The statement, or the assignment to a discard, that drops the value; null where something uses it.</summary>
    private static IOperation? Dropping(IOperation value)
    {
        for (var current = value; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IExpressionStatementOperation:
                    return parent;
                case ISimpleAssignmentOperation { Target: IDiscardOperation } assignment when assignment.Value == current:
                    return parent;
                case IConversionOperation or IParenthesizedOperation:
                case IConditionalAccessOperation access when access.WhenNotNull == current:
                case IConditionalOperation choice when choice.Condition != current:
                case ICoalesceOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private static IOperation WholeOf(IOperation value)
    {
        while (value.Parent is IConditionalAccessOperation or IConversionOperation or IParenthesizedOperation)
            value = value.Parent;
        return value;
    }

    /// <summary>Looks through <c>ConfigureAwait</c>, <c>AsTask</c> and others that give the same task again.</summary>
    private IInvocationOperation StartOf(IInvocationOperation call)
    {
        while (contracts.Has(call.TargetMethod, ContractVerb.Returns, "this") && Receiver(call) is IInvocationOperation inner)
            call = inner;
        return call;
    }

    // Of 'a ? x : y' one side stands for both.
    private static IOperation? Receiver(IInvocationOperation call)
    {
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        while (true)
        {
            switch (receiver)
            {
                case IConversionOperation conversion:
                    receiver = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    receiver = parenthesized.Operand;
                    continue;
                case IConditionalOperation choice:
                    receiver = choice.WhenTrue;
                    continue;
                case ICoalesceOperation coalesce:
                    receiver = coalesce.Value;
                    continue;
                default:
                    return receiver;
            }
        }
    }

    // CommandFlags.FireAndForget: the caller tells the library that nobody waits.
    private bool AsksForNoAnswer(IArgumentOperation argument) =>
        argument.Value.DescendantsAndSelf().Any(part =>
            part is IFieldReferenceOperation { Field.HasConstantValue: true } constant && contracts.Has(constant.Field, ContractVerb.Returns, "unrelated"));

    // A call on a test double or a batch, or one in an expression tree, is written down and not made.
    private bool IsRecorded(IInvocationOperation call)
    {
        if (contracts.Has(Receiver(call)?.Type as INamedTypeSymbol, ContractVerb.Records, "calls") || call.Arguments.Any(AsksForNoAnswer))
            return true;

        for (var receiver = Receiver(call); receiver is IInvocationOperation inner; receiver = Receiver(inner))
        {
            if (contracts.Has(inner.TargetMethod, ContractVerb.Returns, "unrelated"))
                return true;
        }

        for (var current = call.Parent; current is not null; current = current.Parent)
        {
            if (current is not IAnonymousFunctionOperation { Parent: { } target })
                continue;

            if (target.Type.IsOrInherits(symbols.ExpressionOfT) || target.Parent?.Type.IsOrInherits(symbols.ExpressionOfT) is true)
                return true;

            var argument = target as IArgumentOperation ?? target.Parent as IArgumentOperation;
            if (argument is { Parameter: { } parameter, Parent: IInvocationOperation recorder }
                && contracts.Has(recorder.TargetMethod, ContractVerb.Records, parameter.Name))
                return true;
        }

        return false;
    }
}
