using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Registrations;

/// <summary>
/// Which observable types keep their observers. Most sequences do not: they call what they are given, complete, and forget
/// it; who drops such a subscription loses nothing.
/// </summary>
internal sealed class LastingObservables(FlowGraphs graphs, ContractTable contracts, KnownSymbols symbols)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool KeepsObservers(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && named.IsOrInherits(symbols.Observable) && _known.GetOrAdd(named.OriginalDefinition, _ => Keeps(named.OriginalDefinition));

    private bool Keeps(INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces.Add(type).Where(candidate => candidate.IsOrInherits(symbols.Observable)))
        {
            foreach (var subscribe in contract.GetMembers("Subscribe").OfType<IMethodSymbol>().Where(method => method.Parameters.Length == 1))
            {
                var found = type.TypeKind is TypeKind.Interface ? subscribe : type.FindImplementationForInterfaceMember(subscribe) as IMethodSymbol ?? subscribe;
                if (contracts.Has(found, ContractVerb.Takes, found.Parameters[0].Name) || StoresObserver(found))
                    return true;
            }
        }

        return false;
    }

    private bool StoresObserver(IMethodSymbol subscribe) =>
        graphs.Of(subscribe.OriginalDefinition) is { } graph && graph.Operations.Any(operation =>
            operation is IParameterReferenceOperation { Parameter.Ordinal: 0 } observer && IsStored(observer));

    // _observers.Add(observer), _observers[observer] = ..., _observer = observer
    private static bool IsStored(IOperation observer) => observer.WithConversions().Parent switch
    {
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation } => true,
        IArgumentOperation { Parent: IPropertyReferenceOperation { Property.IsIndexer: true } } => true,
        IArgumentOperation { Parent: IInvocationOperation { Instance: IFieldReferenceOperation, TargetMethod.Name: "Add" or "TryAdd" or "Enqueue" or "AddLast" or "AddFirst" or "Push" } } => true,
        _ => false,
    };
}
