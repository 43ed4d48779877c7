using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>A pipe that makes the child wait.</summary>
/// <param name="Place">What to report.</param>
/// <param name="Because">Why, as the message says it.</param>
/// <param name="Other">The other place that the reason speaks of.</param>
internal sealed record BlockedPipe(SyntaxNode Place, string Because, SyntaxNode? Other);
