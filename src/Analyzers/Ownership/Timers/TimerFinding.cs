using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Timers;

/// <summary>What is wrong with a timer that a member keeps.</summary>
/// <param name="Member">The field or property.</param>
/// <param name="IsCertain">Whether the timer goes on for ever; else it may call back once more.</param>
/// <param name="Because">What is wrong, in words.</param>
/// <param name="Places">Where the timer is declared, and what else the words speak of.</param>
internal sealed record TimerFinding(ISymbol Member, bool IsCertain, string Because, ImmutableArray<Location> Places);
