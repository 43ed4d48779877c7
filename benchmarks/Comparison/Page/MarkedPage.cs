namespace LifetimeGuard.Comparison.Page;

/// <summary>A page with parts between <c>&lt;!-- name:begin --&gt;</c> and <c>&lt;!-- name:end --&gt;</c> that a program writes.</summary>
internal sealed class MarkedPage(string path)
{
    private readonly string _before = File.ReadAllText(path);
    private string _text = File.ReadAllText(path);

    public bool IsChanged => _text != _before;

    public string Part(string name)
    {
        var (start, end) = BoundsOf(name);
        return _text[start..end].Trim();
    }

    public void Replace(string name, string content)
    {
        var (start, end) = BoundsOf(name);
        _text = $"{_text[..start]}\n{content}\n{_text[end..]}";
    }

    public void Save() => File.WriteAllText(path, _text);

    private (int Start, int End) BoundsOf(string name)
    {
        string begin = $"<!-- {name}:begin -->";
        int start = _text.IndexOf(begin, StringComparison.Ordinal);
        int end = _text.IndexOf($"<!-- {name}:end -->", StringComparison.Ordinal);
        return start >= 0 && end > start ? (start + begin.Length, end) : throw new InvalidDataException($"{path} has no part named {name}");
    }
}
