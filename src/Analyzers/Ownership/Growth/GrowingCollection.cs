using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Growth;

/// <summary>A collection that lives as long as the process and only ever grows.</summary>
/// <param name="Collection">The field or property that holds it.</param>
/// <param name="Holder">Why it lives so long, in words.</param>
/// <param name="Because">What is added, and why that has no bound.</param>
internal sealed record GrowingCollection(ISymbol Collection, string Holder, string Because);
