using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Growth;

/// <summary>Which sets and tables cannot outgrow a program: those by types, members, enumerations and constants.</summary>
internal sealed class BoundedKeys(ContractTable contracts)
{
    /// <summary>Whether what the growth adds can be new each time.</summary>
    public bool AreUnbounded(IOperation growth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (AddedBy(growth) is not { } added || added.Type is null or IErrorTypeSymbol || growth.Syntax.ContainsDiagnostics)
            return false;

        // A list takes the same element twice; a set or a table does not, and nor does a list that is asked first.
        if (!IsKeyed(growth))
            return !IsOfLoop(added);
        if (added.ConstantValue.HasValue || IsBounded(added.WithoutConversions().Type) || IsBounded(added.Type) || IsConstant(added))
            return false;

        // Of most things that are looked up by a key there are as many as the program knows: names of types, of queues, of cultures.
        return IsUnique(added.WithoutConversions().Type)
            || (ValueIn(growth) is var value && !IsBounded(value) && (!IsLookup(growth) || (value is INamedTypeSymbol made && contracts.Has(made, ContractVerb.Owes, "bounding"))));
    }

    /// <summary>Whether no two values of the type are alike as a rule, so that there is a new one each time.</summary>
    public static bool IsUnique(ITypeSymbol? type) => type is { Name: "Guid" or "DateTime" or "DateTimeOffset" };

    // foreach (var plugin in found) Plugins.Add(plugin): a sequence is taken in, as a rule once.
    private static bool IsOfLoop(IOperation added)
    {
        var used = new HashSet<ISymbol>(added.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Select(local => local.Local), SymbolEqualityComparer.Default);
        for (var current = added.Parent; current is not null; current = current.Parent)
        {
            if (current is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } } loop
                && (used.Contains(element) || loop.Body.Descendants().OfType<IVariableDeclaratorOperation>().Any(local => used.Contains(local.Symbol))))
                return true;
            if (current is IAnonymousFunctionOperation)
                return false;
        }

        return false;
    }

    // GetOrAdd, or a miss of TryGetValue before: the value is a function of the key.
    private static bool IsLookup(IOperation growth)
    {
        if (growth is IInvocationOperation { TargetMethod.Name: "GetOrAdd" })
            return true;

        var table = Receiver(growth);
        return table is not null && ReceiverShape.RootOf(growth).Descendants().OfType<IInvocationOperation>().Any(call =>
            call.TargetMethod.Name is "TryGetValue" or "ContainsKey" && SymbolEqualityComparer.Default.Equals(Receiver(call), table));
    }

    private static ISymbol? Receiver(IOperation growth)
    {
        var receiver = growth is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } table } } ? table : (growth as IInvocationOperation)?.Instance;
        return receiver is not null && ReceiverShape.Plain(receiver) is IMemberReferenceOperation { Member: var member } ? member : null;
    }

    private static ITypeSymbol? ValueIn(IOperation growth)
    {
        var receiver = growth is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } table } } ? table : (growth as IInvocationOperation)?.Instance;
        return receiver?.Type is INamedTypeSymbol { TypeArguments: [.., var value] } ? value : receiver?.Type;
    }

    /// <summary>What is added, for a message.</summary>
    public string InWords(IOperation growth)
    {
        string added = AddedBy(growth)?.Syntax.ToString() ?? "";
        int line = added.IndexOfAny(['\r', '\n']);
        added = line < 0 ? added : added.Substring(0, line) + "...";
        return IsKeyed(growth) ? $"each new '{added}' stays in it" : $"each '{added}' stays in it";
    }

    private static IOperation? AddedBy(IOperation growth) => growth switch
    {
        IInvocationOperation { Instance: null, Arguments: { Length: > 1 } arguments } => arguments[arguments.Length - 1].Value.DelegateTarget() is IAnonymousFunctionOperation change
            ? change.Body.Descendants().OfType<IInvocationOperation>().FirstOrDefault(call => call.Arguments.Length > 0)?.Arguments[0].Value
            : arguments[arguments.Length - 1].Value,
        IInvocationOperation { Arguments: { Length: > 0 } arguments } => arguments.First(argument => argument.Parameter?.Ordinal == 0).Value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key, ..] } } => key.Value,
        _ => null,
    };

    // A table, a set, or a list behind 'Contains'.
    private static bool IsKeyed(IOperation growth)
    {
        if (growth is ISimpleAssignmentOperation or IInvocationOperation { TargetMethod: { Name: "GetOrAdd" or "AddOrUpdate" or "TryAdd" } or { Name: "Add", Parameters.Length: 2 } or { Name: "Add", ReturnType.SpecialType: SpecialType.System_Boolean } })
            return true;

        for (var current = growth.Parent; current is not null; current = current.Parent)
        {
            if (current is IConditionalOperation choice && choice.Condition.DescendantsAndSelf().Any(operation => operation is IInvocationOperation { TargetMethod.Name: "Contains" or "Any" or "Exists" or "ContainsKey" }))
                return true;
        }

        return false;
    }

    // Types, enumerations, what there is once in a process, and tuples and arrays of these; of a type parameter nothing is known.
    private bool IsBounded(ITypeSymbol? type) => type switch
    {
        null or ITypeParameterSymbol or IPointerTypeSymbol or IFunctionPointerTypeSymbol or { TypeKind: TypeKind.Enum or TypeKind.Delegate } => true,
        { SpecialType: SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Char or SpecialType.System_Object } => true,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(element => IsBounded(element.Type)),
        INamedTypeSymbol { Name: "WeakReference" } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsBounded(nullable.TypeArguments[0]),
        INamedTypeSymbol named => contracts.Has(named, ContractVerb.Lives, "process"),
        _ => false,
    };

    // typeof(X).FullName, culture.Name: as many as there are of what it is the name of.
    private bool IsConstant(IOperation added) => added.WithoutConversions() switch
    {
        IPropertyReferenceOperation { Instance: { } instance } property => IsBounded(instance.Type) && instance.Type?.SpecialType is not SpecialType.System_Object || property.Property.IsStatic,
        IFieldReferenceOperation { Field.IsStatic: true } => true,
        IInvocationOperation { TargetMethod.Name: "ToString" or "GetType", Instance: { } instance } call => call.TargetMethod.Name == "GetType" || (IsBounded(instance.Type) && instance.Type?.SpecialType is not SpecialType.System_Object),
        ILocalReferenceOperation local => ReceiverShape.OnlyValueOf(local) is { } value && IsConstant(ReceiverShape.Plain(value)),
        ITupleOperation tuple => tuple.Elements.All(element => element.ConstantValue.HasValue || IsBounded(element.Type) || IsConstant(element)),
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().All(part => part.Expression.ConstantValue.HasValue || IsConstant(part.Expression)),
        var other => other.ConstantValue.HasValue,
    };
}
