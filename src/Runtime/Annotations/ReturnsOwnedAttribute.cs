namespace LifetimeGuard.Runtime.Annotations;

/// <summary>The caller owns what the member returns, and has to end it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.ReturnValue)]
public sealed class ReturnsOwnedAttribute : Attribute;
