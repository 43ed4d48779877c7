using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Summaries;

/// <summary>
/// Types of this compilation that keep a collectable runner in a field from their constructor on: who drops such an object
/// drops the runner. A runner whose callback has the object is not one of them: the queue roots the callback, and so both live.
/// </summary>
internal sealed class RunnerTypes(FlowGraphs graphs, ContractTable contracts)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _withWork = new(SymbolEqualityComparer.Default);

    public bool OwnsCollectableRunner(ITypeSymbol type, Inquiry inquiry)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.Length: 1, BaseType.SpecialType: SpecialType.System_Object } owner)
            return false;

        return _known.GetOrAdd(owner.OriginalDefinition, _ => Owns(owner.OriginalDefinition, inquiry));
    }

    /// <summary>Whether an object of the type runs something of its own, and offers its user a way to end that.</summary>
    public bool HoldsWork(ITypeSymbol type, Inquiry inquiry)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.Length: > 0 } owner || !CleanupMembers.OffersEnd(owner))
            return false;

        return _withWork.GetOrAdd(owner.OriginalDefinition, _ => FillsWithWork(owner.OriginalDefinition, inquiry));
    }

    private bool FillsWithWork(INamedTypeSymbol owner, Inquiry inquiry)
    {
        inquiry.Cancellation.ThrowIfCancellationRequested();
        var held = owner.GetMembers().OfType<IFieldSymbol>()
            .Where(field => !field.IsStatic && contracts.Has(field.Type as INamedTypeSymbol, ContractVerb.Owes, "ending"))
            .ToList();
        return held.Count > 0 && owner.GetMembers().OfType<IMethodSymbol>().Any(method => graphs.Of(method) is { } graph && Makes(graph, held));
    }

    private static bool Makes(FlowGraph graph, List<IFieldSymbol> fields) => graph.Operations.Any(operation =>
        operation is ISimpleAssignmentOperation { Target: IFieldReferenceOperation target, Value: var value }
        && fields.Contains(target.Field, SymbolEqualityComparer.Default)
        && value.Resolved(graph) is IObjectCreationOperation);

    private bool Owns(INamedTypeSymbol owner, Inquiry inquiry)
    {
        inquiry.Cancellation.ThrowIfCancellationRequested();
        var held = owner.GetMembers().OfType<IFieldSymbol>()
            .Where(field => !field.IsStatic && contracts.Has(field.Type as INamedTypeSymbol, ContractVerb.Owes, "keeping"))
            .ToList();
        if (held.Count == 0 || owner.InstanceConstructors.Any(constructor => constructor.IsImplicitlyDeclared))
            return false;

        return owner.InstanceConstructors.All(constructor => graphs.Of(constructor) is { } graph && Fills(graph, held));
    }

    private bool Fills(FlowGraph graph, List<IFieldSymbol> fields)
    {
        // An object that its constructor shows to somebody may be rooted there.
        if (graph.Operations.Any(IsPassedOn) || graph.Lambdas.Any(lambda => MentionsThis(graph.Of(lambda))))
            return false;

        return graph.Operations.Any(operation =>
            operation is ISimpleAssignmentOperation { Target: IFieldReferenceOperation target, Value: var value }
            && fields.Contains(target.Field, SymbolEqualityComparer.Default)
            && value.Resolved(graph) is IObjectCreationOperation creation
            && !contracts.Has(creation.Constructor, ContractVerb.Returns, "rooted"));
    }

    private static bool IsPassedOn(IOperation operation) =>
        operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Parent: not (IFieldReferenceOperation or IPropertyReferenceOperation) } self
        && !(self.Parent is IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor });

    private static bool MentionsThis(FlowGraph lambda) =>
        lambda.Operations.Any(operation => operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
        || lambda.Lambdas.Any(nested => MentionsThis(lambda.Of(nested)));
}
