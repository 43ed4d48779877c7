using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Loops;

/// <summary>A loop that goes on when its owner wants it to end.</summary>
/// <param name="Keyword">Its keyword.</param>
/// <param name="Because">Who wants to end it, and why it does not hear of that.</param>
/// <param name="Places">Where the work begins, and the end that is offered.</param>
internal sealed record EndlessLoop(Location Keyword, string Because, ImmutableArray<Location> Places)
{
    /// <summary>The service whose work the loop is, where a host runs it; else null.</summary>
    public INamedTypeSymbol? Service { get; init; }
}
