namespace LifetimeGuard.Runtime.Annotations;

/// <summary>
/// Instances of the type, or the value that the member returns, must be kept: stored, returned or handed over.
/// What is started and kept by nobody is collected, or can never be stopped.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method
    | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.ReturnValue)]
public sealed class MustStoreAttribute : Attribute;
