using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Races;

/// <summary>One task in a <c>WhenAny</c>.</summary>
/// <param name="Place">The expression in the argument list.</param>
/// <param name="Variable">The local or parameter that holds the task; null where the task is started in the argument list.</param>
/// <param name="Start">The call that starts it; null where it comes from outside.</param>
internal sealed record RaceOperand(IOperation Place, ISymbol? Variable, IInvocationOperation? Start);
