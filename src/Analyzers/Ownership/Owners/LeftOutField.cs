using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Owners;

/// <summary>A member that owns something which its type does not end.</summary>
/// <param name="Member">The field or property.</param>
/// <param name="Work">What it holds.</param>
/// <param name="End">The member of the type that should end it; null where the type offers none.</param>
/// <param name="Because">What is wrong, in words.</param>
/// <param name="Places">Where the member is declared, and what else the words speak of.</param>
internal sealed record LeftOutField(ISymbol Member, ITypeSymbol Work, string? End, string Because, ImmutableArray<Location> Places);
