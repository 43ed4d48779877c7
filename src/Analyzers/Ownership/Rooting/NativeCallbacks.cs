using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>Delegates that native code keeps a pointer to while nothing managed refers to them.</summary>
internal sealed class NativeCallbacks(ContractTable contracts, KnownSymbols symbols, FreshDelegates delegates)
{
    private readonly NativeFunctions _functions = new(contracts);

    /// <summary>The callbacks among the arguments of a call that nothing keeps, each where it is given away.</summary>
    public IEnumerable<(IOperation Place, Verdict Verdict)> UnrootedIn(IInvocationOperation call)
    {
        bool isNative = NativeFunctions.MayBeNative(call.TargetMethod);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter)
                continue;

            var verdict = contracts.Has(call.TargetMethod, ContractVerb.Exposes, parameter.Name) ? UnrootedPointer(argument.Value, call)
                : isNative ? GivenToNative(argument.Value, parameter.Type, call)
                : null;
            if (verdict is not null)
                yield return (argument.Value, verdict);
        }
    }

    private Verdict? GivenToNative(IOperation value, ITypeSymbol type, IInvocationOperation call)
    {
        if (type.IsOrInherits(symbols.Delegate))
            return _functions.Keeps(call) ? Unrooted(value, call) : null;

        return HoldsDelegates(type) && _functions.Keeps(call) ? UnrootedMembers(value, call) : null;
    }

    private Verdict? Unrooted(IOperation value, IInvocationOperation call)
    {
        string native = call.TargetMethod.Name;
        if (IsFresh(value))
            return Lost($"'{native}' keeps a pointer to it, and nothing else gets this {Kind(value)}", value, null, value);

        return LocalDelegate.Of(value.WithoutConversions()) is { } local && IsFresh(local.Value) && !IsUsedElsewhere(local, call)
            ? Lost($"'{native}' keeps a pointer to it, and '{local.Local.Name}', which alone refers to it, ends with the method", local.Value, local.Local.Name, value)
            : null;
    }

    private Verdict? UnrootedPointer(IOperation value, IInvocationOperation call)
    {
        if (IsFresh(value))
            return Lost($"a function pointer does not hold it, and nothing else gets this {Kind(value)}", value, null, value);

        if (LocalDelegate.Of(value.WithoutConversions()) is not { } local || !IsFresh(local.Value) || IsUsedElsewhere(local, call) || !OutlivesTheMethod(call))
            return null;

        return Lost($"a function pointer does not hold it, and '{local.Local.Name}', which alone refers to it, ends with the method", local.Value, local.Local.Name, value);
    }

    // A structure of callbacks: native code copies the pointers, and the structure ends with the method.
    private Verdict? UnrootedMembers(IOperation argument, IInvocationOperation call)
    {
        if (LocalDelegate.Of(argument.WithoutConversions()) is not { } local
            || local.References.Any(reference => StoreInto(reference) is null && !IsArgumentOf(reference, call) && !IsKeptTooShort(reference, call)))
        {
            return null;
        }

        var initial = local.Value.WithoutConversions() is IObjectCreationOperation { Initializer: { } initializer } ? initializer.Initializers.OfType<ISimpleAssignmentOperation>() : [];
        var fresh = initial.Concat(local.References.Select(StoreInto).OfType<ISimpleAssignmentOperation>())
            .FirstOrDefault(store => store.Target is IMemberReferenceOperation && IsFresh(store.Value));
        return fresh?.Target is IMemberReferenceOperation { Member.Name: var member }
            ? Lost($"'{call.TargetMethod.Name}' keeps a pointer to '{member}', and '{local.Local.Name}', which alone refers to it, ends with the method", fresh.Value, local.Local.Name, argument)
            : null;
    }

    private bool IsFresh(IOperation value) =>
        !HalfWritten.Is(value) && value.Type.IsOrInherits(symbols.Delegate) && delegates.OriginOf(value) is DelegateOrigin.OfStatic or DelegateOrigin.OfInstance or DelegateOrigin.OfClosure;

    // Whoever else gets it may keep it; a use that comes later keeps it until then.
    private bool IsUsedElsewhere(LocalDelegate local, IInvocationOperation call) =>
        local.References.Any(reference => !IsArgumentOf(reference, call) && !IsKeptTooShort(reference, call) && !IsRegistration(reference));

    private bool IsRegistration(IOperation reference) => CallOf(reference) is { } other && _functions.Keeps(other);

    // GC.KeepAlive(callback) right after the registration keeps it for no longer than the registration itself.
    private static bool IsKeptTooShort(IOperation reference, IInvocationOperation call)
    {
        if (CallOf(reference) is not { TargetMethod: { Name: "KeepAlive", ContainingType.Name: "GC" } } keep || keep.Syntax.SpanStart < call.Syntax.Span.End)
            return false;

        var body = call as IOperation;
        while (body.Parent is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation)
            body = body.Parent;
        return !body.Descendants().Any(operation =>
            operation is IInvocationOperation or IAwaitOperation or ILoopOperation or IObjectCreationOperation or IDynamicInvocationOperation
            && operation.Syntax.Span.End > call.Syntax.Span.End && operation.Syntax.SpanStart < keep.Syntax.SpanStart
            && !operation.Syntax.Span.Contains(call.Syntax.Span));
    }

    // A pointer that is only an argument may be needed for no longer than that call.
    private bool OutlivesTheMethod(IInvocationOperation pointer)
    {
        var value = pointer.WithConversions();

        return value.Parent switch
        {
            IReturnOperation => true,
            ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } or IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } } => true,
            IArgumentOperation { Parent: IInvocationOperation call } => _functions.Keeps(call),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => IsGivenAway(local, pointer),
            _ => false,
        };
    }

    private bool IsGivenAway(ILocalSymbol pointer, IOperation within)
    {
        var root = within;
        while (root.Parent is not null)
            root = root.Parent;

        return root.Descendants().OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, pointer))
            .Any(reference => reference.Parent is IReturnOperation || (CallOf(reference) is { } call && _functions.Keeps(call)));
    }

    private static bool HoldsDelegates(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class, SpecialType: SpecialType.None } holder
        && holder.DeclaringSyntaxReferences.Length > 0
        && holder.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && field.Type.TypeKind is TypeKind.Delegate);

    private static ISimpleAssignmentOperation? StoreInto(ILocalReferenceOperation reference) =>
        reference.Parent is IMemberReferenceOperation { Parent: ISimpleAssignmentOperation assignment } member && assignment.Target == member ? assignment : null;

    private static bool IsArgumentOf(IOperation reference, IInvocationOperation call) => CallOf(reference) == call;

    private static IInvocationOperation? CallOf(IOperation reference) =>
        reference.WithConversions().Parent is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;

    private static string Kind(IOperation value) => value.DelegateTarget() is IAnonymousFunctionOperation ? "lambda" : "delegate";

    private static Verdict Lost(string because, IOperation creation, string? holder, IOperation place) => new(Fate.Leaked, because)
    {
        Loss = Loss.EveryPath,
        Holder = holder,
        Path = ImmutableArray.Create(creation.Syntax.GetLocation(), place.Syntax.GetLocation()),
    };
}
