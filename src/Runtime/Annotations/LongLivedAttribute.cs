namespace LifetimeGuard.Runtime.Annotations;

/// <summary>Instances live as long as the process, or nearly so: what subscribes to them must unsubscribe.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LongLivedAttribute : Attribute;
