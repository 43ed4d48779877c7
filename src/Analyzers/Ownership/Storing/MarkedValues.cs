using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Storing;

/// <summary>Values whose author demands, by a mark on the type or on the member that makes them, that somebody stores them.</summary>
internal sealed class MarkedValues(
    ContractTable contracts, Func<IOperation, CancellationToken, ITypeSymbol?> newValue, Func<IOperation, CancellationToken, Verdict> fateOf)
{
    /// <summary>Whether some contract or attribute of this compilation can demand that.</summary>
    public bool Exist => contracts.Demands("storing", "stored");

    public bool IsMarked(IOperation creation, ITypeSymbol type) =>
        contracts.Has(type as INamedTypeSymbol, ContractVerb.Owes, "storing") || contracts.Has(MakerOf(creation), ContractVerb.Returns, "stored");

    /// <summary>The marked value that the operation makes and that some path loses, with how; null where there is none.</summary>
    public (ITypeSymbol Type, Verdict Verdict)? LostBy(IOperation operation, CancellationToken cancellation)
    {
        var made = newValue(operation, cancellation);
        if ((made ?? GivenBy(operation)) is not { } type || !IsMarked(operation, type))
            return null;

        var verdict = fateOf(operation, cancellation);
        return verdict.Fate is Fate.Leaked && (made is not null || verdict.Loss is Loss.Dropped) ? (type, verdict) : null;
    }

    // Whether code that cannot be looked into makes a new value or shows one that somebody has is not known. Who takes no
    // notice of what it gives cannot have wanted a look.
    private static ITypeSymbol? GivenBy(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { OriginalDefinition.ReturnType: INamedTypeSymbol type } method }
        && (method.IsAbstract || method.DeclaringSyntaxReferences.IsEmpty)
        && !SymbolEqualityComparer.Default.Equals(type, method.ContainingType)
            ? type
            : null;

    private static IMethodSymbol? MakerOf(IOperation creation) => creation switch
    {
        IObjectCreationOperation made => made.Constructor,
        IInvocationOperation call => call.TargetMethod,
        IAwaitOperation { Operation: var awaited } => awaited.DescendantsAndSelf().OfType<IInvocationOperation>().LastOrDefault()?.TargetMethod,
        _ => null,
    };
}
