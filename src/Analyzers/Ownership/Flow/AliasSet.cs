using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>The variables that hold the followed value: locals, parameters, <c>this</c> and flow captures.</summary>
internal readonly struct AliasSet : IEquatable<AliasSet>
{
    private readonly ImmutableArray<object> _holders;

    private AliasSet(ImmutableArray<object> holders) => _holders = holders;

    public static AliasSet Empty => new(ImmutableArray<object>.Empty);

    public bool IsEmpty => _holders.IsEmpty;

    /// <summary>A local or parameter that holds the value, for messages; null where only captures do.</summary>
    public ISymbol? Variable => _holders.OfType<ISymbol>().FirstOrDefault();

    public ImmutableArray<object> Holders => _holders;

    public bool Contains(object holder) => _holders.Any(existing => AreSame(existing, holder));

    public AliasSet With(object holder) => Contains(holder) ? this : new AliasSet(_holders.Add(holder));

    public AliasSet With(AliasSet others) => others._holders.Aggregate(this, (all, holder) => all.With(holder));

    public AliasSet Without(object holder) => new(_holders.RemoveAll(existing => AreSame(existing, holder)));

    public AliasSet Where(Func<object, bool> keep) => _holders.All(keep) ? this : new AliasSet(_holders.Where(keep).ToImmutableArray());

    public bool Equals(AliasSet other)
    {
        if (_holders.Length != other._holders.Length)
            return false;

        foreach (object holder in _holders)
        {
            if (!other._holders.Any(candidate => AreSame(candidate, holder)))
                return false;
        }

        return true;
    }

    public override bool Equals(object? other) => other is AliasSet set && Equals(set);

    // Independent of the order in which holders were found.
    public override int GetHashCode() => _holders.Sum(HashOf);

    private static bool AreSame(object left, object right) =>
        left is ISymbol a ? right is ISymbol b && SymbolEqualityComparer.Default.Equals(a, b) : left.Equals(right);

    private static int HashOf(object holder) =>
        unchecked((holder is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : holder.GetHashCode()) & 0xFFFFFF);
}
