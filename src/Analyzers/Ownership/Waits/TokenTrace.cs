using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Flow;
using LifetimeGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>Traces tokens back to their sources through the locals and links of one body.</summary>
internal sealed class TokenTrace(FlowGraph graph, ContractTable contracts, KnownSymbols symbols)
{
    /// <summary>The token's origin; null for one that is never cancelled.</summary>
    public TracedToken? Of(IOperation token)
    {
        var value = token.Resolved(graph);
        switch (value)
        {
            case IDefaultValueOperation:
            case IObjectCreationOperation { Arguments: [] or [{ Value.ConstantValue: { HasValue: true, Value: false } }] }:
            case IPropertyReferenceOperation { Property: { Name: nameof(CancellationToken.None), ContainingType.Name: nameof(CancellationToken) } }:
                return null;
            case IPropertyReferenceOperation { Property.Name: nameof(CancellationTokenSource.Token), Instance: { } source } when IsSource(source.Type):
                return OfSource(source);
            case ILocalReferenceOperation { Local: var local } when graph.Declares(local) && graph.ValuesOf(local).ToList() is [var only]:
                return Of(only);
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation:
                return SymbolOf(value) is { } symbol ? new TracedToken(symbol, [symbol], HasTimer: false) : TracedToken.Unknown;
            default:
                return TracedToken.Unknown;
        }
    }

    /// <summary>What cancelling the source cancels, seen from one of its tokens.</summary>
    public TracedToken OfSource(IOperation source)
    {
        if (SymbolOf(source.Resolved(graph)) is not { } symbol)
            return TracedToken.Unknown;

        var cancelledWith = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        bool hasTimer = AddSource(symbol, cancelledWith);
        return new TracedToken(symbol, cancelledWith, hasTimer);
    }

    public bool IsSource(ITypeSymbol? type) => type.IsOrInherits(symbols.CancellationTokenSource);

    public bool IsToken(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, symbols.CancellationToken);

    // A linked source ends with each of those it is linked to.
    private bool AddSource(ISymbol source, HashSet<ISymbol> cancelledWith)
    {
        if (!cancelledWith.Add(source))
            return false;

        bool hasTimer = graph.Operations.OfType<IInvocationOperation>().Any(call =>
            call.TargetMethod.Name is nameof(CancellationTokenSource.CancelAfter) && call.Instance is { } instance
            && SymbolEqualityComparer.Default.Equals(SymbolOf(instance.Resolved(graph)), source));
        if (source is not ILocalSymbol local)
            return hasTimer;

        foreach (var value in graph.ValuesOf(local))
            hasTimer |= AddLinks(value.Resolved(graph), cancelledWith);
        return hasTimer;
    }

    private bool AddLinks(IOperation made, HashSet<ISymbol> cancelledWith)
    {
        switch (made)
        {
            case IObjectCreationOperation { Arguments: var arguments }:
                return arguments.Any(argument => argument.ArgumentKind is ArgumentKind.Explicit);
            case IInvocationOperation call when contracts.Has(call.TargetMethod, ContractVerb.Returns, "owned"):
                bool hasTimer = false;
                foreach (var part in call.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).Where(part => IsToken(part.Type)))
                {
                    if (Of(part) is not { } linked)
                        continue;

                    hasTimer |= linked.HasTimer;
                    cancelledWith.UnionWith(linked.CancelledWith);
                }

                return hasTimer;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation:
                return SymbolOf(made) is { } other && AddSource(other, cancelledWith);
            default:
                // Whatever made it may have set its timer; a rule that reports must not count on the opposite.
                return true;
        }
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };
}
