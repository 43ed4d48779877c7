using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>Work that goes on after a wait for it has ended early.</summary>
/// <param name="Start">The call or creation that starts it.</param>
/// <param name="Verdict">Why nothing ends it.</param>
internal sealed record AbandonedWait(IOperation Start, Verdict Verdict);
