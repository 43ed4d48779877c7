using System.Text;

namespace LifetimeGuard.Probe.Link;

/// <summary>Cuts a stream of bytes into lines. The harness's words are short and ASCII.</summary>
internal sealed class LineBuffer
{
    private readonly StringBuilder _text = new();

    /// <summary>The next whole line, taken out; null when more bytes are needed.</summary>
    public string? Take()
    {
        for (int i = 0; i < _text.Length; i++)
        {
            if (_text[i] != '\n')
                continue;
            string line = _text.ToString(0, i);
            _text.Remove(0, i + 1);
            return line;
        }

        return null;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
            _text.Append((char)value);
    }
}
