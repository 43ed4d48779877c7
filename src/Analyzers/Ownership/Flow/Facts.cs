using System.Collections.Immutable;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>
/// What the conditions passed so far say: <c>started</c> is true, <c>given is null</c> is false. Two tests of the same
/// thing agree, so that <c>if (owns) p.Dispose()</c> is understood where the creation was under <c>if (owns)</c> too.
/// </summary>
internal readonly struct Facts : IEquatable<Facts>
{
    private readonly ImmutableSortedDictionary<string, bool> _known;

    private Facts(ImmutableSortedDictionary<string, bool> known) => _known = known;

    public static Facts None => new(ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal));

    public bool? ValueOf(string condition) => _known.TryGetValue(condition, out bool value) ? value : null;

    public Facts With(string condition, bool value) => new(_known.SetItem(condition, value));

    /// <summary>Forgets all that was known about a variable that gets a new value.</summary>
    public Facts Without(string variable)
    {
        var known = _known;
        foreach (string condition in _known.Keys)
        {
            if (Condition.Mentions(condition, variable))
                known = known.Remove(condition);
        }

        return new Facts(known);
    }

    public bool Equals(Facts other) => _known.Count == other._known.Count && _known.SequenceEqual(other._known);

    public override bool Equals(object? other) => other is Facts facts && Equals(facts);

    public override int GetHashCode() =>
        _known.Aggregate(17, (hash, entry) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(entry.Key) + (entry.Value ? 1 : 0)));
}
