using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership;

/// <summary>One question of a rule, on its way through callees: it ends at recursion and at a fixed depth.</summary>
internal sealed class Inquiry(CancellationToken cancellation)
{
    // Deeper than this, an answer would cost more than it is worth; the callee counts as unknown.
    private const int MaximumDepth = 6;

    private readonly List<object> _open = [];

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Whether some answer below was cut short, so that it holds for this question only and must not be remembered.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Whether this is the rule's own question and not one that came up on the way.</summary>
    public bool IsOutermost => _open.Count == 0;

    /// <summary>Asks about a callee unless that is already being asked further up or the way is too long.</summary>
    public T Into<T>(ISymbol callee, object question, T otherwise, Func<T> ask)
    {
        Cancellation.ThrowIfCancellationRequested();
        var step = (SymbolEqualityComparer.Default.GetHashCode(callee), callee.ToDisplayString(), question);
        if (_open.Count >= MaximumDepth || _open.Contains(step))
        {
            WasCut = true;
            return otherwise;
        }

        _open.Add(step);
        try
        {
            return ask();
        }
        finally
        {
            _open.RemoveAt(_open.Count - 1);
            if (IsOutermost)
                WasCut = false;
        }
    }
}
