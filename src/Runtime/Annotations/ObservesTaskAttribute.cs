namespace LifetimeGuard.Runtime.Annotations;

/// <summary>The task that is passed in (or that a delegate passed in returns) is observed by the callee: its failure reaches somebody.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class ObservesTaskAttribute : Attribute;
