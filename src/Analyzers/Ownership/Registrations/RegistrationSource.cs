namespace LifetimeGuard.Analyzers.Ownership.Registrations;

/// <summary>What a registration is registered with: how long that lives, and what the source text calls it.</summary>
internal readonly record struct RegistrationSource(SourceLife Life, string Name)
{
    public static RegistrationSource Unknown { get; } = new(SourceLife.Unknown, "");
}
