using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Growth;

/// <summary>Collections of the whole process that get elements again and again, and that nothing empties, replaces or watches.</summary>
internal sealed class GrowingCollections(MemberUses uses, CollectionUses kinds, LastingOwners owners, RepeatedCode repeated, BoundedKeys keys, ContractTable contracts)
{
    private readonly ConcurrentDictionary<ISymbol, IOperation?> _firstGrowth = new(SymbolEqualityComparer.Default);

    /// <summary>The collection that the operation lets grow without end; null where it does not, and at all but the first such place.</summary>
    public GrowingCollection? GrownBy(IOperation operation, CancellationToken cancellation)
    {
        if (CollectionOf(operation) is not { } collection || owners.HolderOf(collection, cancellation) is not { } holder)
            return null;

        var first = _firstGrowth.GetOrAdd(collection, member => FirstGrowth(member, cancellation));
        return first is not null && first.Syntax == operation.Syntax ? new GrowingCollection(collection, holder, keys.InWords(operation)) : null;
    }

    // A look at the shape before anything else: nearly every call is no growth of a member.
    private ISymbol? CollectionOf(IOperation operation)
    {
        var receiver = operation switch
        {
            IInvocationOperation { Instance: null, Arguments: [{ Parameter: { RefKind: RefKind.Ref } location, Value: var swapped }, ..] } swap when contracts.Has(swap.TargetMethod, ContractVerb.Grows, location.Name) => swapped,
            IInvocationOperation { Instance: { } instance } call when contracts.Has(call.TargetMethod, ContractVerb.Grows, "this") => instance,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } element } when contracts.Has(element.Property, ContractVerb.Grows, "this") => instance,
            _ => null,
        };
        // A collection of the project's own may have a bound of its own.
        return receiver is { Type.DeclaringSyntaxReferences.IsEmpty: true } && ReceiverShape.Plain(receiver) is IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, Member: var member } && MemberScope.IsVariable(member)
            ? member.OriginalDefinition
            : null;
    }

    private IOperation? FirstGrowth(ISymbol member, CancellationToken cancellation)
    {
        if (uses.Of(member, cancellation) is not { } references)
            return null;

        IOperation? first = null;
        foreach (var reference in references)
        {
            switch (kinds.Of(reference))
            {
                case CollectionUse.Other:
                    return null;
                case CollectionUse.Growth when kinds.GrowthAt(reference) is { } growth && keys.AreUnbounded(growth, cancellation) && repeated.Includes(growth, member, cancellation)
                    && (first is null || IsBefore(growth, first)):
                    first = growth;
                    break;
            }
        }

        return first;
    }

    private static bool IsBefore(IOperation one, IOperation other) =>
        one.Syntax.SyntaxTree == other.Syntax.SyntaxTree ? one.Syntax.SpanStart < other.Syntax.SpanStart : string.CompareOrdinal(one.Syntax.SyntaxTree.FilePath, other.Syntax.SyntaxTree.FilePath) < 0;
}
