using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>What all paths together do with a followed value.</summary>
internal sealed class Outcome
{
    private bool _hasGuess;

    public bool IsUnknown { get; private set; }

    public string? EndedBecause { get; private set; }

    public string? HandedOverBecause { get; private set; }

    /// <summary>Whether some path returns it to the caller.</summary>
    public bool IsReturned { get; private set; }

    /// <summary>Whether somebody other than the caller gets it.</summary>
    public bool IsKeptElsewhere { get; private set; }

    /// <summary>Whether every path ends at an end or an owner that is seen, and none at one that there may be.</summary>
    public bool IsProved => !IsUnknown && Loss is null && !_hasGuess && (EndedBecause ?? HandedOverBecause) is not null;

    public PathLoss? Loss { get; private set; }

    /// <summary>Every place where the last variable that holds it gets another value.</summary>
    public ImmutableHashSet<SyntaxNode> Overwriting { get; private set; } = ImmutableHashSet<SyntaxNode>.Empty;

    public ImmutableHashSet<string> MembersUsed { get; private set; } = ImmutableHashSet<string>.Empty;

    /// <summary>Whether every path only looks at the value: a callee like that leaves the duty with its caller.</summary>
    public bool OnlyBorrows => !IsUnknown && EndedBecause is null && HandedOverBecause is null;

    /// <summary>Whether every path returns it to the caller, who then has it again.</summary>
    public bool IsOnlyReturned => !IsUnknown && EndedBecause is null && HandedOverBecause is not null && !IsKeptElsewhere && Loss is null;

    public void Add(Use use)
    {
        _hasGuess |= !use.IsCertain;
        if (use.Kind is UseKind.Ended)
            EndedBecause ??= use.Because;
        else if (use.Kind is UseKind.HandedOver)
        {
            HandedOverBecause ??= use.Because;
            IsKeptElsewhere |= !use.IsReturn;
            IsReturned |= use.IsReturn;
        }
    }

    // The first loss found is on the shortest way out, which is the easiest to understand; a certain one is better still.
    public void Add(PathLoss loss)
    {
        if (Loss is null || (Loss.MayBeAnother && !loss.MayBeAnother))
            Loss = loss;
    }

    public void AddOverwriting(SyntaxNode place) => Overwriting = Overwriting.Add(place);

    public void AddMembers(ImmutableHashSet<string> members) => MembersUsed = MembersUsed.Union(members);

    public void GiveUp() => IsUnknown = true;
}

/// <summary>Where a path loses the value.</summary>
/// <param name="Kind">How.</param>
/// <param name="Place">The statement that leaves or overwrites.</param>
/// <param name="Holder">The variable that held the value last.</param>
/// <param name="Throws">Whether it is lost to an exception.</param>
/// <param name="MayBeAnother">
/// Whether paths that never made the value come to the same place, so that the condition that leads there may well mean
/// "it was not made".
/// </param>
internal sealed record PathLoss(Loss Kind, Location Place, ISymbol? Holder, bool Throws = false, bool MayBeAnother = false);
