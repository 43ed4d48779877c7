using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.CleanupSteps;

/// <summary>Which delegates and events run code that the type did not write: nobody here knows what that throws.</summary>
internal sealed class ForeignDelegates(MemberUses uses)
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
