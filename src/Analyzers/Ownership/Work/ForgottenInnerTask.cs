using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>A task of a task of which only the outer one is seen.</summary>
/// <param name="Place">Where the outer one is taken for the whole.</param>
/// <param name="Because">Why that is wrong.</param>
internal sealed record ForgottenInnerTask(IOperation Place, string Because);
