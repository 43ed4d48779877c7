using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Races;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>A wait for a child process that may end before the child.</summary>
/// <param name="Call">The call that may end early: a wait with a limit, or a race.</param>
/// <param name="Child">The process.</param>
/// <param name="Thrown">What it throws then.</param>
/// <param name="ByResult">Whether it may come back without an exception.</param>
/// <param name="Race">The exit of the child as an operand, where the call is a race.</param>
internal sealed record ChildWait(IInvocationOperation Call, IOperation Child, ImmutableArray<INamedTypeSymbol> Thrown, bool ByResult, RaceOperand? Race = null)
{
    /// <summary>Whether the call itself tells by <c>false</c> that the time was over.</summary>
    public bool IsOfResult => Call.Type?.SpecialType is SpecialType.System_Boolean && Race is null;
}
