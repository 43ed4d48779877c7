using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>By what started work can be told to end.</summary>
internal sealed class HeardWork
{
    /// <summary>The tokens that it sees.</summary>
    public List<TracedToken> Tokens { get; } = [];

    /// <summary>The variables and members that it was started on or with, or that its code uses: flags, clients, queues.</summary>
    public HashSet<ISymbol> Reached { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether it has a time limit of its own, or sees a token that cannot be followed: it may end by itself.</summary>
    public bool MayEndByItself { get; set; }

    /// <summary>Whether a time limit of its own, or of a source that it sees, ends it.</summary>
    public bool IsEndedByTime => MayEndByItself || Tokens.Any(token => token.HasTimer);

    /// <summary>Whether a token was given that only keeps the work from starting.</summary>
    public bool IsTokenOnlyForStart { get; set; }
}
