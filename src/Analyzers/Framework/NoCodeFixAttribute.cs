namespace LifetimeGuard.Analyzers.Framework;

/// <summary>States why a rule offers no code fix, so that a missing fix is a decision and not an oversight.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NoCodeFixAttribute(string reason) : Attribute
{
    /// <summary>The reason, one sentence.</summary>
    public string Reason { get; } = reason;
}
