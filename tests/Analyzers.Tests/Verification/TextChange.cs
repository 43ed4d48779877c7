using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>What a repair did to the text of a program, line by line.</summary>
internal sealed class TextChange
{
    private readonly SyntaxNode _before;
    private readonly SyntaxNode _after;
    private readonly string[] _was;
    private readonly string[] _is;
    private readonly IReadOnlyList<(int Was, int Now)> _same;

    public TextChange(SyntaxNode before, SyntaxNode after)
    {
        _before = before;
        _after = after;
        _was = LinesOf(before);
        _is = LinesOf(after);
        _same = [.. SameWords()];
    }

    /// <summary>The lines that stand now where <paramref name="line"/> stood, and those that stood there; from 0, ends excluded.</summary>
    public (Range Was, Range Now) PlaceOf(int line)
    {
        foreach (var (was, now) in _same.Where(pair => pair.Was == line))
            return (was..(was + 1), now..(now + 1));

        var (wasBefore, nowBefore) = _same.LastOrDefault(pair => pair.Was < line, (Was: -1, Now: -1));
        var (wasAfter, nowAfter) = _same.FirstOrDefault(pair => pair.Was > line, (Was: _was.Length, Now: _is.Length));
        return ((wasBefore + 1)..wasAfter, (nowBefore + 1)..nowAfter);
    }

    /// <summary>Lines that say what they said before and yet are written differently, though they stand where they stood.</summary>
    public IEnumerable<string> NeedlessChanges()
    {
        foreach (var (was, now) in _same)
        {
            bool isMovedIn = Depth(_before, was) != Depth(_after, now);
            if (isMovedIn ? _was[was].TrimStart() != _is[now].TrimStart() : _was[was] != _is[now])
                yield return $"{was + 1}: '{_was[was]}' became '{_is[now]}'";
        }
    }

    /// <summary>The comments that are there no more.</summary>
    public IEnumerable<string> LostComments()
    {
        var left = CommentsIn(_after).ToList();
        return CommentsIn(_before).Where(comment => !left.Remove(comment));
    }

    private static IEnumerable<string> CommentsIn(SyntaxNode root) => root.DescendantTrivia()
        .Select(trivia => trivia.ToString())
        .Where(text => text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("/*", StringComparison.Ordinal));

    // The longest common subsequence of the lines, white space at both ends aside; of several, the one with most lines that are wholly
    // the same, so that a brace is not taken for another one.
    private IEnumerable<(int Was, int Now)> SameWords()
    {
        int[,] worth = new int[_was.Length + 1, _is.Length + 1];
        for (int was = _was.Length - 1; was >= 0; was--)
        {
            for (int now = _is.Length - 1; now >= 0; now--)
                worth[was, now] = Math.Max(Worth(was, now) is > 0 and var own ? own + worth[was + 1, now + 1] : 0, Math.Max(worth[was + 1, now], worth[was, now + 1]));
        }

        for (int was = 0, now = 0; was < _was.Length && now < _is.Length;)
        {
            if (Worth(was, now) is > 0 and var own && worth[was, now] == own + worth[was + 1, now + 1])
                yield return (was++, now++);
            else if (worth[was, now] == worth[was + 1, now])
                was++;
            else
                now++;
        }
    }

    private int Worth(int was, int now)
    {
        const int sameWords = 10_000;
        if (!_was[was].AsSpan().Trim().SequenceEqual(_is[now].AsSpan().Trim()))
            return 0;

        return _was[was] == _is[now] ? sameWords + 1 : sameWords;
    }

    private static int Depth(SyntaxNode root, int line)
    {
        var text = root.SyntaxTree.GetText().Lines[line];
        int column = text.ToString().TakeWhile(char.IsWhiteSpace).Count();
        return root.FindToken(Math.Min(text.Start + column, root.FullSpan.End)).Parent!.AncestorsAndSelf().Count();
    }

    private static string[] LinesOf(SyntaxNode root)
    {
        var text = root.SyntaxTree.GetText();
        return [.. text.Lines.Select(line => text.ToString(line.SpanIncludingLineBreak))];
    }
}
