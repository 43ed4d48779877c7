using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>An operation and its place in a graph; <see cref="Index"/> counts the block's operations, the branch value last.</summary>
internal sealed record FlowPoint(int Block, int Index, IOperation Operation);
