using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>What ends a wait before what it waits for has ended.</summary>
/// <param name="Value">The argument: a time, or a token.</param>
/// <param name="IsToken">Whether it is a token; a wait that one ends throws.</param>
internal sealed record WaitLimit(IOperation Value, bool IsToken);
