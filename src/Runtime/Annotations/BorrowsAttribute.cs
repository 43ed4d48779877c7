namespace LifetimeGuard.Runtime.Annotations;

/// <summary>The callee only uses the argument: ending it stays the caller's duty.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class BorrowsAttribute : Attribute;
