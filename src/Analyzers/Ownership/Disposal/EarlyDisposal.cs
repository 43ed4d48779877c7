using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Disposal;

/// <summary>Work that still uses a resource when that is disposed.</summary>
/// <param name="Work">The call or lambda whose work goes on.</param>
/// <param name="Name">What a message calls it.</param>
/// <param name="Resource">What is disposed too early.</param>
/// <param name="Kind">What the work is.</param>
/// <param name="Because">Why it goes on.</param>
internal sealed record EarlyDisposal(IOperation Work, string Name, ScopedResource Resource, LateWork Kind, string Because);
