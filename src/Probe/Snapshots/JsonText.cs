using System.Globalization;
using System.Text;
using LifetimeGuard.Probe.Stacks;

namespace LifetimeGuard.Probe.Snapshots;

/// <summary>Writes JSON on one line. By hand: a serializer would be one more thing brought into the app under test.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private bool _comma;

    public JsonText Open(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _comma = false;
        return this;
    }

    public JsonText Close(char bracket)
    {
        _text.Append(bracket);
        _comma = true;
        return this;
    }

    public JsonText Name(string name)
    {
        Separate();
        Quote(name);
        _text.Append(':');
        _comma = false;
        return this;
    }

    public JsonText Value(string? value)
    {
        Separate();
        if (value is null)
            _text.Append("null");
        else
            Quote(value);
        _comma = true;
        return this;
    }

    public JsonText Value(long value)
    {
        Separate();
        _text.Append(value);
        _comma = true;
        return this;
    }

    public JsonText Value(double value)
    {
        Separate();
        _text.Append(value.ToString("0.###", CultureInfo.InvariantCulture));
        _comma = true;
        return this;
    }

    public JsonText Texts(string name, IEnumerable<string> values)
    {
        Name(name).Open('[');
        foreach (string value in values)
            Value(value);
        return Close(']');
    }

    public JsonText Frames(string name, List<Frame> frames)
    {
        Name(name).Open('[');
        foreach (var frame in frames)
            Frame(frame);
        return Close(']');
    }

    public JsonText Frame(Frame frame)
    {
        Open('{').Name("m").Value(frame.Method);
        if (frame.Module is not null)
            Name("mod").Value(frame.Module);
        return Name("tok").Value(frame.Token).Name("il").Value(frame.IlOffset).Close('}');
    }

    public override string ToString() => _text.ToString();

    private void Separate()
    {
        if (_comma)
            _text.Append(',');
    }

    private void Quote(string value)
    {
        _text.Append('"');
        if (IsPlain(value))
            _text.Append(value);
        else
            Escape(value);
        _text.Append('"');
    }

    private void Escape(string value)
    {
        foreach (char c in value)
        {
            if (c is '"' or '\\')
                _text.Append('\\').Append(c);
            else if (c < ' ' || char.IsSurrogate(c))
                _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                _text.Append(c);
        }
    }

    // Nearly every text is a name or a path: copied whole.
    private static bool IsPlain(string value)
    {
        foreach (char c in value)
        {
            if (c is '"' or '\\' or < ' ' or > '~')
                return false;
        }

        return true;
    }
}
