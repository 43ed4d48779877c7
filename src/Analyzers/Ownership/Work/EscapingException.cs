using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>A place at which an exception can leave a body.</summary>
/// <param name="Place">The await or throw.</param>
/// <param name="Because">What lets it out.</param>
internal sealed record EscapingException(IOperation Place, string Because);
