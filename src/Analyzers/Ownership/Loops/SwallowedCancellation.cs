using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Loops;

/// <summary>A catch clause in a loop that takes a cancellation for a failure and goes on.</summary>
/// <param name="Keyword">The keyword of the clause.</param>
/// <param name="Token">The token whose cancellation it swallows, as the source names it.</param>
/// <param name="Places">What is cancelled, and the loop that goes on.</param>
internal sealed record SwallowedCancellation(Location Keyword, string Token, ImmutableArray<Location> Places);
