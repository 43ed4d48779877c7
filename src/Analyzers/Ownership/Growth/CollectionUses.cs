using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Growth;

/// <summary>Tells what each use of a collection does to its size.</summary>
internal sealed class CollectionUses(ContractTable contracts)
{
    public CollectionUse Of(IOperation reference)
    {
        // What the constructor or the declaration puts in is there once.
        if (reference is ISymbolInitializerOperation initialiser)
            return IsNew(initialiser.Value) || IsImmutable(initialiser.Value.Type) ? CollectionUse.Look : CollectionUse.Other;

        var value = reference.WithConversions();
        if (MemberOf(value) is { } used)
            return OfMember(used);

        return value.Parent switch
        {
            // s_all = s_all.Add(item)
            ISimpleAssignmentOperation { Value: IInvocationOperation { Instance: IMemberReferenceOperation source } next } assignment
                when assignment.Target == value && SymbolEqualityComparer.Default.Equals(source.Member, (value as IMemberReferenceOperation)?.Member)
                    && contracts.Has(next.TargetMethod, ContractVerb.Grows, "this") => CollectionUse.Look,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref, Parent: IInvocationOperation swap } argument => GrowsBySwap(swap, argument) ? CollectionUse.Growth : CollectionUse.Other,
            ISimpleAssignmentOperation assignment when assignment.Target == value => IsNew(assignment.Value) && IsInConstructor(assignment) ? CollectionUse.Look : CollectionUse.Other,
            ICoalesceAssignmentOperation assignment when assignment.Target == value => CollectionUse.Look,
            IForEachLoopOperation or ILockOperation or INameOfOperation => CollectionUse.Look,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => CollectionUse.Look,
            _ => IsReadOnly(reference.Type) || (value != reference && IsReadOnly(value.Type)) ? CollectionUse.Look : CollectionUse.Other,
        };
    }

    /// <summary>The call or assignment by which the reference lets the collection grow.</summary>
    public IOperation? GrowthAt(IOperation reference) => MemberOf(reference.WithConversions()) switch
    {
        IInvocationOperation call when contracts.Has(call.TargetMethod, ContractVerb.Grows, "this") => call,
        IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } element when assignment.Target == element && contracts.Has(element.Property, ContractVerb.Grows, "this") => assignment,
        _ => reference.WithConversions().Parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref, Parent: IInvocationOperation swap } ? swap : null,
    };

    // ImmutableInterlocked.Update(ref s_all, all => all.Add(item))
    private bool GrowsBySwap(IInvocationOperation swap, IArgumentOperation location) =>
        contracts.Has(swap.TargetMethod, ContractVerb.Grows, location.Parameter!.Name)
        && swap.Arguments.Select(argument => argument.Value.DelegateTarget()).OfType<IAnonymousFunctionOperation>()
            .All(change => change.Body.Descendants().OfType<IInvocationOperation>().All(call => call.Instance?.Type is not { } type || !IsImmutable(type) || contracts.Has(call.TargetMethod, ContractVerb.Grows, "this")));

    private CollectionUse OfMember(IOperation used)
    {
        switch (used)
        {
            case IInvocationOperation call when contracts.Has(call.TargetMethod, ContractVerb.Shrinks, "this"):
                return CollectionUse.Other;
            case IInvocationOperation call when contracts.Has(call.TargetMethod, ContractVerb.Grows, "this"):
                return IsImmutable(call.Instance?.Type) && !IsStoredBack(call) ? CollectionUse.Look : CollectionUse.Growth;
            case IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } element when assignment.Target == element:
                return contracts.Has(element.Property, ContractVerb.Grows, "this") ? CollectionUse.Growth : CollectionUse.Look;
            case IPropertyReferenceOperation { Property.Name: "Count" or "IsEmpty" } size:
                return IsWatched(size) ? CollectionUse.Other : CollectionUse.Look;
            default:
                return CollectionUse.Look;
        }
    }

    // return s_none.Add(item): a new collection, which is not this one.
    private static bool IsStoredBack(IInvocationOperation call) =>
        call.WithConversions().Parent is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } && SymbolEqualityComparer.Default.Equals(member, (call.Instance as IMemberReferenceOperation)?.Member);

    // if (_seen.Count < Limit), if (_table.Count == 0): its size decides something, perhaps whether anything is added.
    private static bool IsWatched(IOperation size)
    {
        for (var current = size.Parent; current is not null and not IBlockOperation; current = current.Parent)
        {
            if (current is IBinaryOperation { OperatorKind: not BinaryOperatorKind.Add } or IIsPatternOperation or ILoopOperation
                || (current.Parent is IConditionalOperation choice && choice.Condition == current))
                return true;
        }

        return false;
    }

    private static IOperation? MemberOf(IOperation value) => value.Parent switch
    {
        IInvocationOperation call when call.Instance == value => call,
        IPropertyReferenceOperation property when property.Instance == value => property,
        IConditionalAccessOperation access when access.Operation == value => access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(operation => operation switch
        {
            IInvocationOperation call => call.Instance is IConditionalAccessInstanceOperation,
            IPropertyReferenceOperation property => property.Instance is IConditionalAccessInstanceOperation,
            _ => false,
        }),
        _ => null,
    };

    private static bool IsNew(IOperation value) => value.WithoutConversions() is IObjectCreationOperation || value.Elements() is not null
        || value.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.CollectionExpressionSyntax;

    private static bool IsInConstructor(IOperation assignment) =>
        assignment.SemanticModel?.GetEnclosingSymbol(assignment.Syntax.SpanStart) is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor };

    // Whoever gets no more than that cannot make it smaller.
    private static bool IsReadOnly(ITypeSymbol? type) =>
        IsImmutable(type) || type is { Name: "IEnumerable" or "IReadOnlyCollection" or "IReadOnlyList" or "IReadOnlyDictionary" or "IReadOnlySet", TypeKind: TypeKind.Interface };

    private static bool IsImmutable(ITypeSymbol? type) => type is not null && type.AllInterfaces.Any(contract => contract.Name.StartsWith("IImmutable", StringComparison.Ordinal));
}
