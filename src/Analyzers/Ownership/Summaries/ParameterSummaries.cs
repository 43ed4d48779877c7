using System.Collections.Concurrent;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Summaries;

/// <summary>What the methods of this compilation do with what they are given, worked out when first asked and remembered.</summary>
internal sealed class ParameterSummaries(FlowGraphs graphs, CallEffects calls)
{
    private const int Receiver = -1;

    private readonly ConcurrentDictionary<(ISymbol Method, int Parameter, Duty Duty), Outcome> _known = new(new KeyComparer());

    /// <summary>What the method does with that argument; null where its body is elsewhere or may be replaced.</summary>
    public Outcome? OfParameter(IMethodSymbol method, int ordinal, Duty duty, Inquiry inquiry)
    {
        var definition = WithBody((method.ReducedFrom ?? method).OriginalDefinition);
        int position = method.ReducedFrom is null ? ordinal : ordinal + 1;
        return position < definition.Parameters.Length
            ? Of(definition, position, definition.Parameters[position], duty, inquiry)
            : null;
    }

    /// <summary>What the method does with the object it is called on.</summary>
    public Outcome? OfReceiver(IMethodSymbol method, Duty duty, Inquiry inquiry) =>
        method.IsStatic || !IsOfObject(method) ? null : Of(WithBody(method.OriginalDefinition), Receiver, method.ContainingType.OriginalDefinition, duty, inquiry);

    /// <summary>Whether what a call runs is known: one body, here, that nobody overrides.</summary>
    public static bool IsFollowable(IMethodSymbol method) =>
        method is { IsAbstract: false, IsExtern: false, DeclaringSyntaxReferences.Length: 1 }
        && (!(method.IsVirtual || method.IsOverride) || method.IsSealed || method.ContainingType is { IsSealed: true } or { IsValueType: true });

    // The receiver of a member of an extension block is a parameter of the block, and nobody's 'this'.
    private static bool IsOfObject(IMethodSymbol method) =>
        method.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum or TypeKind.Delegate };

    // The two halves of a partial method have parameters of their own.
    private static IMethodSymbol WithBody(IMethodSymbol method) => method.PartialImplementationPart ?? method;

    private Outcome? Of(IMethodSymbol method, int position, ISymbol variable, Duty duty, Inquiry inquiry)
    {
        if (!IsFollowable(method))
            return null;

        var key = (method, position, duty);
        if (_known.TryGetValue(key, out var known))
            return known;

        var found = inquiry.Into(method, (position, duty), null, () => Walk(method, variable, duty, inquiry));
        if (found is not null && !inquiry.WasCut)
            _known.TryAdd(key, found);
        return found;
    }

    private Outcome? Walk(IMethodSymbol method, ISymbol variable, Duty duty, Inquiry inquiry)
    {
        if (graphs.Of(method) is not { CanBeFollowed: true } graph)
            return null;

        return new ObligationWalk(graph, new UseClassifier(graph, duty, calls, inquiry), withFacts: false, inquiry.Cancellation).From(variable);
    }

    private sealed class KeyComparer : IEqualityComparer<(ISymbol Method, int Parameter, Duty Duty)>
    {
        public bool Equals((ISymbol Method, int Parameter, Duty Duty) left, (ISymbol Method, int Parameter, Duty Duty) right) =>
            left.Parameter == right.Parameter && left.Duty == right.Duty && SymbolEqualityComparer.Default.Equals(left.Method, right.Method);

        public int GetHashCode((ISymbol Method, int Parameter, Duty Duty) key) =>
            unchecked((((SymbolEqualityComparer.Default.GetHashCode(key.Method) * 31) + key.Parameter) * 31) + (int)key.Duty);
    }
}
