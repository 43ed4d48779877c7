using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>Something about a child process that is wrong at one place because of another.</summary>
/// <param name="Place">What to report.</param>
/// <param name="Because">Why, as the message says it.</param>
/// <param name="Other">The other place that the reason speaks of.</param>
internal sealed record ChildFinding(SyntaxNode Place, string Because, SyntaxNode? Other);
