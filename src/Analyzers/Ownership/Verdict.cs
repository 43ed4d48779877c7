using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership;

/// <summary>The engine's answer: never a bool, and always with the reason.</summary>
internal sealed record Verdict(Fate Fate, string Because)
{
    public static readonly Verdict Unknown = new(Fate.Unknown, "the engine cannot follow it");

    /// <summary>Whether the engine sees on every path who ends the value or owns it; else it is only not known to be lost.</summary>
    public bool IsProved { get; init; }

    /// <summary>How it is lost, where <see cref="Fate"/> is <see cref="Fate.Leaked"/>.</summary>
    public Loss Loss { get; init; }

    /// <summary>The variable that held the value last; null where nothing did.</summary>
    public string? Holder { get; init; }

    /// <summary>Where the value is created and where it is lost.</summary>
    public ImmutableArray<Location> Path { get; init; } = ImmutableArray<Location>.Empty;

    /// <summary>The members used on the value on its way: "Start", "EnableRaisingEvents".</summary>
    public ImmutableHashSet<string> MembersUsed { get; init; } = ImmutableHashSet<string>.Empty;
}
