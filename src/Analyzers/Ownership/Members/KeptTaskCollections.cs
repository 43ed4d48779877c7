using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Started tasks that a collection keeps, where nobody ever takes one out, enumerates it or passes it on.</summary>
internal sealed class KeptTaskCollections(MemberUses uses, TaskLooks looks, StartedTasks tasks, ContractTable contracts)
{
    /// <summary>The collection that gets the call's task, where no use of it sees how its tasks end, with the reason; else null.</summary>
    public (ISymbol Collection, string Because)? UnseenIn(IInvocationOperation start, CancellationToken cancellation)
    {
        if (!tasks.IsTask(start.Type) || CollectionOf(Stored(start)) is not { } collection || !HoldsTasks(collection)
            || !tasks.Starts(start) || tasks.CannotFail(start) || ReferencesOf(collection, start, cancellation) is not { } references)
            return null;

        bool isLookedAt = false;
        foreach (var reference in references)
        {
            if (reference is ISymbolInitializerOperation || TaskLooks.IsWrite(reference) || IsStore(reference))
                continue;
            if (!IsLook(reference, collection))
                return null;

            isLookedAt = true;
        }

        if (tasks.IsGuarded(start, cancellation))
            return null;

        return (collection, isLookedAt ? "it is only counted, searched or emptied" : "nothing ever reads it");
    }

    // var task = RunAsync(); all.Add(task);
    private static IOperation Stored(IInvocationOperation start)
    {
        var value = start.WithConversions();
        if (value.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } })
            return value;

        var reads = ReferencesTo(local, value).ToList();
        return reads is [var only] ? only : value;
    }

    private ISymbol? CollectionOf(IOperation value)
    {
        switch (value.Parent)
        {
            case IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call } when contracts.Has(call.TargetMethod, ContractVerb.Stores, parameter.Name):
                return call.Instance switch
                {
                    IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => FilledBy(call),
                    { } instance => VariableOf(instance),
                    _ => null,
                };
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } } assignment when assignment.Value == value:
                return instance is IInstanceReferenceOperation ? FilledBy(assignment) : VariableOf(instance);
            case ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation { ArrayReference: { } array } } assignment when assignment.Value == value:
                return VariableOf(array);
            case IArrayInitializerOperation { Parent: { } array }:
                return HeldBy(array);
            case { } whole when whole.Elements() is not null:
                return HeldBy(whole);
            default:
                return null;
        }
    }

    // new List<Task> { RunAsync() }
    private static ISymbol? FilledBy(IOperation add)
    {
        while (add.Parent is IObjectOrCollectionInitializerOperation initializer)
        {
            if (initializer.Parent is IObjectCreationOperation creation)
                return HeldBy(creation);
            add = initializer;
        }

        return null;
    }

    private static ISymbol? HeldBy(IOperation created)
    {
        created = created.WithConversions();
        return created.Parent switch
        {
            ISimpleAssignmentOperation { Target: var target } assignment when assignment.Value == created => VariableOf(target),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => local,
            IFieldInitializerOperation { InitializedFields: [var field] } => field,
            IPropertyInitializerOperation { InitializedProperties: [var property] } => property,
            _ => null,
        };
    }

    private static ISymbol? VariableOf(IOperation operation) => operation.WithoutConversions() switch
    {
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property.OriginalDefinition,
        _ => null,
    };

    private bool HoldsTasks(ISymbol collection)
    {
        if (collection is not ILocalSymbol && !MemberScope.IsVariable(collection))
            return false;

        var type = collection is ILocalSymbol local ? local.Type : MemberScope.TypeOf(collection);
        return type switch
        {
            IArrayTypeSymbol array => tasks.IsTask(array.ElementType),
            INamedTypeSymbol { TypeArguments: [.., var element] } => tasks.IsTask(element),
            _ => false,
        };
    }

    private IEnumerable<IOperation>? ReferencesOf(ISymbol collection, IOperation inside, CancellationToken cancellation) =>
        collection is not ILocalSymbol local ? uses.Of(collection, cancellation) : IsBeingTyped(inside) ? null : ReferencesTo(local, inside);

    private static bool IsBeingTyped(IOperation inside)
    {
        while (inside.Parent is not null)
            inside = inside.Parent;
        return inside.Syntax.ContainsDiagnostics;
    }

    private static IEnumerable<IOperation> ReferencesTo(ILocalSymbol local, IOperation inside)
    {
        while (inside.Parent is not null)
            inside = inside.Parent;
        return inside.Descendants().Where(operation =>
            operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local));
    }

    private bool IsStore(IOperation reference)
    {
        switch (reference.Parent)
        {
            case IInvocationOperation call when call.Instance == reference:
                return call.Arguments.Any(argument => argument.Parameter is { } parameter && contracts.Has(call.TargetMethod, ContractVerb.Stores, parameter.Name))
                    && IsUnusedOrBool(call) && call.Arguments.All(IsHarmless);
            case IPropertyReferenceOperation { Property.IsIndexer: true } element:
                return TaskLooks.IsWrite(element);
            case IArrayElementReferenceOperation element:
                return TaskLooks.IsWrite(element);
            default:
                return false;
        }
    }

    private bool IsLook(IOperation reference, ISymbol collection)
    {
        reference = reference.WithConversions();
        return reference.Parent switch
        {
            INameOfOperation => true,
            IPropertyReferenceOperation property => contracts.Has(property.Property, ContractVerb.Borrows, "all"),
            IInvocationOperation call when call.Instance == reference => IsLook(call),
            IArgumentOperation { Parent: IInvocationOperation call } when contracts.Has(call.TargetMethod, ContractVerb.Returns, "selection") =>
                call.Arguments.All(IsHarmless) && IsLook(call, collection),
            IArgumentOperation { Parent: IInvocationOperation call } => IsLook(call),
            // all = all.Where(...).ToList()
            ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment when assignment.Value == reference =>
                SymbolEqualityComparer.Default.Equals(VariableOf(assignment.Target), collection),
            IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } } loop => ReferencesTo(element, loop).All(looks.IsLook),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } or IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } => true,
            ILockOperation => true,
            _ => false,
        };
    }

    private bool IsLook(IInvocationOperation call) =>
        contracts.Has(call.TargetMethod, ContractVerb.Borrows, "all") && call.Arguments.All(IsHarmless);

    private static bool IsUnusedOrBool(IInvocationOperation call) =>
        call.Parent is IExpressionStatementOperation or IObjectOrCollectionInitializerOperation || call.Type?.SpecialType is SpecialType.System_Boolean or SpecialType.System_Void;

    // An element comes out of 'Remove(key, out var task)', and a predicate gets to see it.
    private bool IsHarmless(IArgumentOperation argument)
    {
        if (argument.Parameter?.RefKind is RefKind.Out)
            return argument.Value is IDiscardOperation || IsUnread(argument.Value);

        if (argument.Value.DelegateTarget() is IAnonymousFunctionOperation lambda)
        {
            return lambda.Body.Descendants().OfType<IParameterReferenceOperation>()
                .Where(reference => lambda.Symbol.Parameters.Contains(reference.Parameter, SymbolEqualityComparer.Default))
                .All(looks.IsLook);
        }

        return argument.Value.DelegateTarget() is not IMethodReferenceOperation;
    }

    private static bool IsUnread(IOperation received) =>
        received.WithoutConversions() is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: var local } declared }
        && ReferencesTo(local, received).All(reference => reference.Syntax == declared.Syntax);
}
