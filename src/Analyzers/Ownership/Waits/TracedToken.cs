using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>Where a token comes from, as far as a body shows it.</summary>
/// <param name="Origin">Its source, or the variable or property that holds the token; null where that cannot be told.</param>
/// <param name="CancelledWith">Every source and token whose cancellation cancels this one: the origin, and what it is linked to.</param>
/// <param name="HasTimer">Whether its source, or one that it is linked to, cancels by itself after a time.</param>
internal sealed record TracedToken(ISymbol? Origin, IReadOnlyCollection<ISymbol> CancelledWith, bool HasTimer)
{
    /// <summary>A token whose origin is not seen.</summary>
    public static TracedToken Unknown { get; } = new(null, [], HasTimer: false);

    /// <summary>Whether this token is cancelled whenever <paramref name="other"/> is.</summary>
    public bool FollowsFrom(TracedToken other) =>
        other.Origin is { } origin && CancelledWith.Contains(origin, SymbolEqualityComparer.Default);
}
