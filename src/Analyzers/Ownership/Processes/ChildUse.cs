using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>A member of a child process that is used.</summary>
/// <param name="Member">The call, property or event.</param>
/// <param name="Place">Where that happens as the body sees it that starts the child: a use in a method that is handed the child happens at the call.</param>
internal readonly record struct ChildUse(IOperation Member, SyntaxNode Place);
