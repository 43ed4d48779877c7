using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>A call that waits, and may end before what it waits for.</summary>
/// <param name="Call">The call.</param>
/// <param name="Limits">What may end it early; never empty.</param>
internal sealed record LimitedWait(IInvocationOperation Call, ImmutableArray<WaitLimit> Limits)
{
    /// <summary>Whether the call, or the task it gives, tells by <c>false</c> that the time was over; else it throws.</summary>
    // As declared: what a Task<bool> gives is the result of the work, not of the wait for it.
    public bool TellsByResult => Call.TargetMethod.OriginalDefinition.ReturnType is { SpecialType: SpecialType.System_Boolean }
        or INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Boolean }], Name: "Task" or "ValueTask" };
}
