using System.Collections.Immutable;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>What one use of a followed value means for its duty.</summary>
internal enum UseKind
{
    /// <summary>It is looked at or told something; the duty stays.</summary>
    Neutral,

    /// <summary>Somebody gets what it promises, and waits from here on for the duty to be done.</summary>
    Shown,

    /// <summary>It is what the whole operation evaluates to; a return hands that over.</summary>
    Result,

    /// <summary>One more variable holds it.</summary>
    Held,

    /// <summary>The duty is done.</summary>
    Ended,

    /// <summary>Somebody else has it from here on.</summary>
    HandedOver,
}

/// <summary>
/// One use of a followed value. <see cref="Holder"/> is the variable for <see cref="UseKind.Held"/>; <see cref="IsCertain"/> tells
/// an owner that is seen from one that there may be.
/// </summary>
internal readonly record struct Use(UseKind Kind, string Because, object? Holder = null, ImmutableHashSet<string>? Members = null, bool IsReturn = false, bool IsCertain = true)
{
    public static Use Neutral(string? member = null) =>
        Neutral(member is null ? ImmutableHashSet<string>.Empty : ImmutableHashSet.Create(member));

    public static Use Neutral(ImmutableHashSet<string> members) => new(UseKind.Neutral, "it is only looked at", Members: members);

    public static Use Shown { get; } = new(UseKind.Shown, "somebody waits for it");

    public static Use Result { get; } = new(UseKind.Result, "it is the result");

    public static Use Held(object holder) => new(UseKind.Held, "a variable holds it", holder);

    public static Use Ended(string because) => new(UseKind.Ended, because);

    public static Use Returned { get; } = new(UseKind.HandedOver, "it is returned", IsReturn: true);

    public static Use HandedOver(string because) => new(UseKind.HandedOver, because, IsCertain: false);

    public static Use Owned(string because) => new(UseKind.HandedOver, because);
}
