using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Promises;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>Says what the uses of a value in one graph mean for one duty. What it does not know hands over: silence before guesses.</summary>
internal sealed class UseClassifier(FlowGraph graph, Duty duty, CallEffects calls, Inquiry inquiry)
{
    /// <summary>Sources whose cancellation ends the followed work.</summary>
    public IReadOnlyCollection<ISymbol> CancelledBy { get; init; } = [];

    /// <summary>A call that is looked through: an operand of the race that is being judged is not handed over to it.</summary>
    public SyntaxNode? Borrowing { get; init; }

    /// <summary>Conditions that tell that the followed work has ended by itself.</summary>
    public Func<Condition, bool, bool>? SettledWhen { get; init; }

    /// <summary>A field or property of the object whose value is followed as a variable's would be.</summary>
    public ISymbol? Member { get; init; }

    /// <summary>A call that ends the followed work without naming it, with the reason: it reaches it through its own object.</summary>
    public Func<IInvocationOperation, string?>? EndedBy { get; init; }

    /// <summary>Whether calls on the value leave it with its holder, whoever implements them: the body ends it itself.</summary>
    public bool IsOwnedHere { get; init; }

    /// <summary>The wait for the followed work that may end before it: nothing is lost on a path that has not passed it.</summary>
    public GivingUp? GivingUp { get; init; }

    /// <summary>An operation by which the duty must be done: a path that comes there with the value loses it.</summary>
    public Func<IOperation, bool>? IsDeadline { get; init; }

    /// <summary>Whether nothing is lost as long as nobody has got what the value promises, or nobody has given the value up.</summary>
    public bool MattersOnlyOnceShown => duty is Duty.Complete || GivingUp is not null;

    /// <summary>Whether a call that does the duty may fail before it is made, in one of its arguments: <c>source.SetResult(Read())</c>.</summary>
    public bool MayFailFirst => duty is Duty.Complete;

    /// <summary>Waits for other work whose failure is followed too, out of the body where nothing catches it.</summary>
    public Func<IOperation, bool>? IsFailingWait { get; init; }

    /// <summary>The first such wait of an operation, where it comes before the followed value is used.</summary>
    public IOperation? FailingWaitIn(IOperation root, AliasSet aliases)
    {
        if (IsFailingWait is null && GivingUp is null)
            return null;

        // A wait that gets the value's token does not end it, and fails when the value says so.
        if (duty is Duty.Release)
            return root.DescendantsAndSelf().FirstOrDefault(IsFailingWait);

        // An expression is evaluated in the order of its text.
        return root.DescendantsAndSelf()
            .Where(operation => HolderOf(operation, aliases) is not null || (Fails(operation) && !operation.Descendants().Any(part => HolderOf(part, aliases) is not null)))
            .OrderBy(operation => operation.Syntax.Span.End)
            .FirstOrDefault() is { } first && HolderOf(first, aliases) is null
            ? first
            : null;
    }

    // After a wait that has ended early, the cancellation that ended it is what throws next.
    private bool Fails(IOperation operation) => IsFailingWait is not null
        ? IsFailingWait(operation)
        : operation is IInvocationOperation { TargetMethod: { Name: nameof(CancellationToken.ThrowIfCancellationRequested), ContainingType.Name: nameof(CancellationToken) } };

    /// <summary>The variable or capture that an operation reads or writes, where that is one of the holders.</summary>
    public object? HolderOf(IOperation operation, AliasSet aliases)
    {
        object? named = IsMember(operation) ? Member : Named(operation);
        return named is not null && aliases.Contains(named) ? named : null;
    }

    /// <summary>Whether the operation is the target of an assignment, not a read.</summary>
    public static bool IsAssigned(IOperation operation) => operation.Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target == operation,
        IArgumentOperation { Parameter.RefKind: RefKind.Out } => true,
        IDeconstructionAssignmentOperation assignment => assignment.Target == operation,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation assignment } tuple => assignment.Target == tuple,
        _ => false,
    };

    /// <summary>Whether the operation gives the variable another value: an assignment, or <c>Exchange</c> without a use of its result.</summary>
    public bool IsReplaced(IOperation operation) =>
        IsAssigned(operation)
        || (operation.Parent is IArgumentOperation { Parameter: { RefKind: RefKind.Ref } parameter, Parent: IInvocationOperation { Parent: IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation } } call }
            && calls.Contracts.Has(call.TargetMethod, ContractVerb.Replaces, parameter.Name));

    /// <summary>Follows a value outwards from where it is read or made to what its expression does with it.</summary>
    public IEnumerable<Use> Outward(IOperation value)
    {
        var current = value;
        bool isInTask = false;
        while (true)
        {
            var parent = current.Parent;
            switch (parent)
            {
                case null:
                    yield return Use.Result;
                    yield break;
                case IConversionOperation { OperatorMethod: null }:
                    current = parent;
                    continue;
                // await store.OpenAsync(): the task brings the followed value back.
                case IAwaitOperation or IInvocationOperation { TargetMethod.Name: nameof(Task.ConfigureAwait) } when isInTask:
                    isInTask = parent is not IAwaitOperation;
                    current = parent;
                    continue;
                case IAwaitOperation:
                    yield return duty is Duty.Observe or Duty.End ? Use.Ended("it is awaited") : Use.Neutral();
                    yield break;
                case ISimpleAssignmentOperation assignment when assignment.Value == current:
                    yield return Assigned(assignment.Target);
                    current = parent;
                    continue;
                case IFlowCaptureOperation capture when Member is not null && IsTarget(capture.Syntax):
                    yield return Use.Neutral();
                    yield break;
                case IFlowCaptureOperation capture:
                    yield return Use.Held(capture.Id);
                    yield break;
                case IInvocationOperation call when call.Instance == current && call.Syntax == GivingUp?.Wait:
                    yield return Use.Neutral();
                    yield break;
                case IInvocationOperation call when call.Instance == current:
                    var received = IsOwnedHere && !CallEffects.IsDisposal(call.TargetMethod) ? (Use: Use.Neutral(call.TargetMethod.Name), IsResult: false) : calls.OnReceiver(call, duty, inquiry);
                    yield return received.Use;
                    if (!received.IsResult)
                        yield break;
                    isInTask = IsPromised(call);
                    current = parent;
                    continue;
                case IPropertyReferenceOperation property when property.Instance == current && calls.Contracts.Has(property.Property, ContractVerb.Returns, "this"):
                    current = parent;
                    continue;
                case IArgumentOperation argument:
                    var given = OnArgument(argument);
                    yield return given.Use;
                    if (!given.IsResult || argument.Parent is null)
                        yield break;
                    isInTask = IsPromised(argument.Parent);
                    current = argument.Parent;
                    continue;
                case { } when ArgumentOfElement(parent) is { } elements && calls.OnElement(elements, duty) is { } element:
                    yield return IsBorrowing(elements) ? Use.Neutral() : element;
                    yield break;
                case { } when MayStayInside && LocalContainers.HolderOfElement(parent, graph) is { } holder:
                    yield return Use.Held(holder);
                    yield break;
                case ITupleOperation tuple when Deconstruction.TargetOf(tuple, current) is { } target:
                    yield return Assigned(target);
                    yield break;
                case IIsPatternOperation { Pattern: var pattern } when DeclaredBy(pattern) is { } declared:
                    yield return Use.Held(declared);
                    yield break;
                default:
                    yield return Looked(current, parent);
                    yield break;
            }
        }
    }

    /// <summary>A call that ends the followed work without naming it: its cancellation source is cancelled.</summary>
    public string? EndsRelated(IInvocationOperation call)
    {
        if (EndedBy?.Invoke(call) is { } because)
            return because;

        if (CancelledBy.Count == 0 || call.Instance is null || SourceOf(call.Instance.WithoutConversions()) is not { } source)
            return null;

        return CancelledBy.Contains(source, SymbolEqualityComparer.Default) && calls.Contracts.Has(call.TargetMethod, ContractVerb.Cancels, "this")
            ? "it is cancelled"
            : null;
    }

    /// <summary>
    /// Whether an operation does something that fails now and then, other than ending the duty: an await, and for what must be
    /// disposed any call. Two tasks awaited one after the other are another question; a process that does not start is none.
    /// </summary>
    public bool MayFail(IOperation root, AliasSet aliases) => root.DescendantsAndSelf().Any(operation => operation switch
    {
        IAwaitOperation wait => duty is Duty.Observe or Duty.Release or Duty.Unregister or Duty.Free && Awaited(wait) is IInvocationOperation,
        IInvocationOperation { TargetMethod.Name: "Start" } call => duty is Duty.Release or Duty.Unregister && (call.Instance is null || HolderOf(call.Instance, aliases) is null),
        IInvocationOperation => duty is Duty.Release or Duty.Unregister or Duty.Free
            || (duty is Duty.Complete && !operation.Descendants().Any(part => HolderOf(part, aliases) is not null)),
        _ => false,
    });

    /// <summary>What lambdas and local functions do with a variable that they capture; null where they do nothing that matters.</summary>
    public Use? AnyClosureOver(AliasSet aliases, SyntaxNode? creation)
    {
        // A promise is broken where a path leaves before anything that could keep it is made.
        int before = duty is not Duty.Complete ? int.MaxValue : creation?.SpanStart ?? 0;
        foreach (object holder in aliases.Holders)
        {
            if (holder is ISymbol variable && calls.OnCapture(graph, variable, duty, inquiry, before) is { } use)
                return use;
        }

        return CancelledBy.Any(source => calls.CancelsInClosure(graph, source)) ? Use.HandedOver("a closure cancels it") : null;
    }

    /// <summary>What a lambda does with the value from where it is made on; null for duties that ask <see cref="AnyClosureOver"/> only.</summary>
    public Use? OnLambda(IFlowAnonymousFunctionOperation lambda, AliasSet aliases) => duty is not Duty.Complete
        ? null
        : aliases.Holders.OfType<ISymbol>().Select(variable => calls.OnLambda(graph, lambda, variable, duty, inquiry)).FirstOrDefault(use => use is not null);

    /// <summary>Whether a condition that came out so says that the duty no longer matters: the task is known to have ended.</summary>
    public bool IsSettledWhen(Condition condition, bool isTrue, AliasSet aliases)
    {
        if (SettledWhen?.Invoke(condition, isTrue) is true || GivingUp?.HasEnded(condition, isTrue, graph) is true)
            return true;

        // if (handle.IsAllocated): the other way there is nothing to free.
        if (!isTrue && duty is Duty.Free)
            return condition.Value is IPropertyReferenceOperation { Property.Name: "IsAllocated", Instance: { } handle } && HolderOf(handle.WithoutConversions(), aliases) is not null;

        if (duty is Duty.Complete)
            return Promise.IsKeptWhen(condition, isTrue, operation => IsPromiseOf(operation, aliases));

        if (!isTrue || duty is not Duty.Observe)
            return false;

        return condition.Value is IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully", Instance: { } task }
            && HolderOf(task.WithoutConversions(), aliases) is not null;
    }

    private bool IsPromiseOf(IOperation operation, AliasSet aliases) =>
        operation is IPropertyReferenceOperation { Instance: { } source } property && HolderOf(source.WithoutConversions(), aliases) is not null
        && calls.Contracts.Has(property.Property, ContractVerb.Promises, "this");

    private static ISymbol? DeclaredBy(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation whole => whole.DeclaredSymbol,
        _ => null,
    };

    // What a pattern binds inside are members; only a name for the whole is another holder.
    private bool OnlyLooks(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation or ITypePatternOperation or IDiscardPatternOperation or IRelationalPatternOperation => true,
        INegatedPatternOperation not => OnlyLooks(not.Pattern),
        IBinaryPatternOperation binary => OnlyLooks(binary.LeftPattern) && OnlyLooks(binary.RightPattern),
        // A pattern over a task's properties asks how it has ended.
        IRecursivePatternOperation whole => whole.DeclaredSymbol is null && whole.DeconstructionSubpatterns.IsEmpty
            && (whole.PropertySubpatterns.IsEmpty || duty is not Duty.Observe),
        _ => false,
    };

    // WhenAll(a, b): the elements of the array are arguments too.
    private static IArgumentOperation? ArgumentOfElement(IOperation parent)
    {
        IOperation? whole = parent is IArrayInitializerOperation ? parent.Parent : parent;
        if (whole?.Elements() is null)
            return null;

        while (whole is { Parent: IConversionOperation conversion })
            whole = conversion;
        return whole?.Parent as IArgumentOperation;
    }

    // What a local object holds is lost with it; a task in a local collection is another question.
    private bool MayStayInside => duty is Duty.Keep or Duty.Release or Duty.Unregister or Duty.Free;

    private bool IsPromised(IOperation call) => duty is not Duty.Observe && call.Type is { Name: nameof(Task) or "ValueTask" };

    private (Use Use, bool IsResult) OnArgument(IArgumentOperation argument)
    {
        if (IsBorrowing(argument))
            return (Use.Neutral(), false);

        return MayStayInside && LocalContainers.HolderOf(argument, graph) is { } collection
            ? (Use.Held(collection), false)
            : calls.OnArgument(argument, duty, inquiry);
    }

    private bool IsBorrowing(IArgumentOperation argument) =>
        Borrowing is not null && argument.Parent?.Syntax == Borrowing || GivingUp?.LooksThrough(argument) is true;

    private Use Assigned(IOperation target)
    {
        while (target is IFlowCaptureReferenceOperation reference && graph.CapturedValue(reference.Id) is { } captured)
            target = captured;

        return target switch
        {
            ILocalReferenceOperation { Local: var captured } when !graph.Declares(captured) => Use.HandedOver($"the captured variable '{captured.Name}' holds it"),
            ILocalReferenceOperation { Local.RefKind: RefKind.None } local => Use.Held(local.Local),
            IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => Use.Held(parameter.Parameter),
            IMemberReferenceOperation member when MayStayInside && LocalContainers.HolderOf(member, graph) is { } holder => Use.Held(holder),
            IFieldReferenceOperation field => Use.Owned($"the field '{field.Field.Name}' holds it"),
            IPropertyReferenceOperation property => Use.HandedOver($"'{property.Property.Name}' holds it"),
            IDiscardOperation => duty is Duty.Observe ? Use.HandedOver("it is discarded on purpose") : Use.Neutral(),
            _ => Use.HandedOver("it is stored"),
        };
    }

    private Use Looked(IOperation value, IOperation parent) => parent switch
    {
        IExpressionStatementOperation => Use.Neutral(),
        IPropertyReferenceOperation property when property.Instance == value => OnProperty(property),
        IFieldReferenceOperation => Use.Neutral(),
        IEventReferenceOperation subscription => calls.OnSubscription(subscription, graph, duty, inquiry),
        IBinaryOperation { OperatorMethod: null } or IIsNullOperation or IIsTypeOperation or IInterpolationOperation => Use.Neutral(),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => Use.Neutral(),
        IIsPatternOperation { Pattern: var pattern } when OnlyLooks(pattern) => Use.Neutral(),
        IReturnOperation => Use.HandedOver("it is yielded"),
        _ => Use.HandedOver("it is used in a way that is not followed"),
    };

    private Use OnProperty(IPropertyReferenceOperation property)
    {
        if (duty is Duty.Complete)
            return calls.Contracts.Has(property.Property, ContractVerb.Promises, "this") && Promise.IsGivenOut(property) ? Use.Shown : Use.Neutral(property.Property.Name);

        if (calls.Contracts.Has(property.Property, ContractVerb.Ends, "this"))
            return Use.Ended($"'{property.Property.Name}' is read");

        if (duty is Duty.Stop && property.Parent is ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: false } }
            && calls.Contracts.Has(property.Property, ContractVerb.Starts, "this"))
            return Use.Ended($"'{property.Property.Name}' is set to false");

        bool isSet = property.Parent is ISimpleAssignmentOperation assignment && assignment.Target == property;
        if (duty is Duty.End && (isSet || property.Type?.SpecialType is SpecialType.System_Boolean || property.Type?.TypeKind is TypeKind.Enum))
            return Use.Ended($"'{property.Property.Name}' is asked or set");

        return Use.Neutral(isSet && property.Parent is ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: false } }
            ? null
            : property.Property.Name);
    }

    private static IOperation Awaited(IAwaitOperation wait)
    {
        var task = wait.Operation;
        while (task is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner })
            task = inner;
        return task;
    }

    private bool IsMember(IOperation operation) => Member is not null && operation switch
    {
        IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } reference =>
            SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, Member),
        IFlowCaptureReferenceOperation capture => IsAssigned(capture) && graph.CapturedValue(capture.Id) is { } captured && IsMember(captured),
        _ => false,
    };

    // field = a ? b : c: the compiler looks at the field's place first, at its value never.
    private static bool IsTarget(SyntaxNode captured) =>
        captured.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == captured;

    private static ISymbol? SourceOf(IOperation operation) =>
        operation is IFieldReferenceOperation field ? field.Field : Named(operation) as ISymbol;

    /// <summary>What an operation names, as holders are compared: a variable, a capture or <c>this</c>.</summary>
    public static object? Named(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFlowCaptureReferenceOperation capture => capture.Id,
        // The type stands for its 'this'.
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: INamedTypeSymbol self } => self.OriginalDefinition,
        _ => null,
    };
}
