using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using LifetimeGuard.Analyzers.Ownership.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.CleanupSteps;

/// <summary>Which delegates, events and objects run code that the type did not write: nobody here knows what that throws.</summary>
internal sealed class ForeignCode(MemberUses uses)
{
    /// <summary>Whose code the delegate runs, in words; null where it is the type's own or not known.</summary>
    public string? Because(IOperation? invoked, CancellationToken cancellation)
    {
        if (invoked is null)
            return null;

        var source = ReceiverShape.Plain(invoked);
        return source switch
        {
            IEventReferenceOperation raised => $"the handlers of '{raised.Event.Name}' are code of others",
            IFieldReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: false } => IsOwn(((IMemberReferenceOperation)source).Member, cancellation)
                ? null
                : $"'{((IMemberReferenceOperation)source).Member.Name}' is code of others",
            IParameterReferenceOperation { Parameter: { ContainingSymbol.DeclaredAccessibility: not (Accessibility.Private or Accessibility.NotApplicable) } parameter } => $"'{parameter.Name}' is code of others",
            ILocalReferenceOperation { Local: var local } reference => OfLocal(reference, local, cancellation),
            IInvocationOperation { TargetMethod: { Name: "Exchange" }, Arguments: [{ Value: var member }, ..] } => Because(member, cancellation),
            _ => null,
        };
    }

    /// <summary>Whether the step calls each of several objects that the type was handed as what they can do, not as what they are.</summary>
    public string? OfElement(IInvocationOperation step, CancellationToken cancellation)
    {
        if (!step.TargetMethod.IsAbstract)
            return null;

        for (IOperation? current = step; current is not null; current = current.Parent)
        {
            if (current is IForEachLoopOperation loop)
                return Behind(loop.Collection) is { } held && IsHandedIn(held, CallEffects.IsDisposal(step.TargetMethod), cancellation) ? $"what is in '{held.Name}' is code of others" : null;
        }

        return null;
    }

    // A member, or the parameter of a primary constructor that stands for one.
    private static ISymbol? Behind(IOperation collection) => ReceiverShape.Plain(collection) switch
    {
        IMemberReferenceOperation { Instance: { } instance, Member: IPropertySymbol { Name: "Values" } } => Behind(instance),
        IMemberReferenceOperation { Member: var member } => member,
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter } => parameter,
        IInvocationOperation { TargetMethod.Name: "Reverse" or "ToArray" or "ToList" or "OfType" or "Cast" } call when ReceiverShape.ReceiverOf(call) is { } receiver => Behind(receiver),
        _ => null,
    };

    // A Dispose is not to fail, unless it is that of a plug-in.
    private bool IsHandedIn(ISymbol held, bool isDisposal, CancellationToken cancellation) =>
        held is IParameterSymbol handed
            ? !isDisposal && IsOfInterfaces(handed.Type)
            : IsMemberHandedIn(held, isDisposal, cancellation);

    private bool IsMemberHandedIn(ISymbol member, bool isDisposal, CancellationToken cancellation) =>
        uses.Of(member, cancellation) is { } references
        && references.Select(StoredValues.By).OfType<IOperation>().SelectMany(value => value.DescendantsAndSelf()).Any(operation => operation switch
        {
            IParameterReferenceOperation { Parameter: { Type: var type } } when !isDisposal => IsOfInterfaces(type),
            IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call => Because(call.Instance, cancellation) is not null,
            _ => false,
        });

    private static bool IsOfInterfaces(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => true,
        IArrayTypeSymbol { ElementType.TypeKind: TypeKind.Interface } => true,
        INamedTypeSymbol { TypeArguments: [{ TypeKind: TypeKind.Interface }] } => true,
        _ => false,
    };

    private string? OfLocal(ILocalReferenceOperation reference, ILocalSymbol local, CancellationToken cancellation)
    {
        for (IOperation? current = reference; current is not null; current = current.Parent)
        {
            if (current is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } } && SymbolEqualityComparer.Default.Equals(element, local))
                return $"'{local.Name}' is code of others";
        }

        return ValueSources.Of(reference) is { } value ? Because(value, cancellation) : null;
    }

    // All that is ever assigned is a lambda or a method that stands here.
    private bool IsOwn(ISymbol member, CancellationToken cancellation) =>
        uses.Of(member, cancellation) is { } references
        && references.All(reference => reference switch
        {
            ISymbolInitializerOperation initialiser => IsCode(initialiser.Value),
            { Parent: ISimpleAssignmentOperation assignment } when assignment.Target == reference => IsCode(assignment.Value),
            { Parent: ICompoundAssignmentOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None } or ICoalesceAssignmentOperation } => false,
            _ => true,
        });

    private static bool IsCode(IOperation value) =>
        value.DelegateTarget() is IAnonymousFunctionOperation or IMethodReferenceOperation || OwnedWork.IsNothing(value);
}
