namespace LifetimeGuard.Runtime.Annotations;

/// <summary>The callee takes over the argument: it ends it, and the caller no longer has to.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class TransfersOwnershipAttribute : Attribute;
