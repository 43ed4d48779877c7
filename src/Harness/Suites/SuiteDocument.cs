using System.Globalization;
using System.Text.Json;

namespace LifetimeGuard.Harness.Suites;

/// <summary>A parsed file and the questions a reader asks of it; every wrong answer is an error at its place.</summary>
internal sealed class SuiteDocument(string path, byte[] utf8)
{
    public LocatedJson Parse()
    {
        try
        {
            return LocatedJson.Parse(utf8);
        }
        catch (JsonException broken)
        {
            // The reader counts lines and bytes from zero.
            int line = (int)(broken.LineNumber ?? 0) + 1;
            int column = (int)(broken.BytePositionInLine ?? 0) + 1;
            string problem = broken.Message.Split(" LineNumber:")[0].TrimEnd();
            throw new SuiteFormatException(path, line, column, $"this is not JSON: {problem}");
        }
    }

    public SuiteFormatException Error(int offset, string problem)
    {
        (int line, int column) = LocatedJson.Position(utf8, offset);
        return new SuiteFormatException(path, line, column, problem);
    }

    /// <summary>The members of an object, each known and there once.</summary>
    public IReadOnlyDictionary<string, LocatedJson.Member> Object(LocatedJson value, string what, params string[] allowed)
    {
        var members = Map(value, what);
        foreach (var (name, member) in members)
        {
            if (!allowed.Contains(name, StringComparer.Ordinal))
                throw Error(member.Offset, $"\"{name}\" is not known in {what}; allowed are {Quoted(allowed)}");
        }

        return members;
    }

    /// <summary>The members of an object whose names the suite chooses.</summary>
    public IReadOnlyDictionary<string, LocatedJson.Member> Map(LocatedJson value, string what)
    {
        if (value.Type != JsonTokenType.StartObject)
            throw WrongType(value, what, "an object");

        var members = new OrderedDictionary<string, LocatedJson.Member>(StringComparer.Ordinal);
        foreach (var member in value.Members)
        {
            if (!members.TryAdd(member.Name, member))
                throw Error(member.Offset, $"\"{member.Name}\" is there twice in {what}");
        }

        return members;
    }

    public string Text(LocatedJson value, string what) =>
        value.Type == JsonTokenType.String ? value.Text! : throw WrongType(value, what, "a string");

    public IReadOnlyList<string> Texts(LocatedJson value, string what) =>
        value.Type == JsonTokenType.StartArray
            ? [.. value.Items.Select(item => Text(item, $"each item of {what}"))]
            : throw WrongType(value, what, "an array of strings");

    public int Whole(LocatedJson value, string what, int atLeast)
    {
        if (value.Type != JsonTokenType.Number || !int.TryParse(value.Text, CultureInfo.InvariantCulture, out int number))
            throw WrongType(value, what, "a whole number");
        return number >= atLeast ? number : throw Error(value.Offset, $"{what} must be at least {atLeast}, not {number}");
    }

    public double Number(LocatedJson value, string what)
    {
        if (value.Type != JsonTokenType.Number || !double.TryParse(value.Text, CultureInfo.InvariantCulture, out double number))
            throw WrongType(value, what, "a number");
        return number > 0 ? number : throw Error(value.Offset, $"{what} must be more than zero");
    }

    public bool Flag(LocatedJson value, string what) =>
        value.Type is JsonTokenType.True or JsonTokenType.False ? value.Type == JsonTokenType.True : throw WrongType(value, what, "true or false");

    public TimeSpan Seconds(LocatedJson value, string what)
    {
        double seconds = Number(value, what);
        return seconds <= 86_400 ? TimeSpan.FromSeconds(seconds) : throw Error(value.Offset, $"{what} must be at most 86400, a day");
    }

    public static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    private SuiteFormatException WrongType(LocatedJson value, string what, string expected) =>
        Error(value.Offset, $"{what} must be {expected}, not {Describe(value)}");

    private static string Describe(LocatedJson value) => value.Type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => $"the string \"{value.Text}\"",
        JsonTokenType.Null => "null",
        JsonTokenType.True or JsonTokenType.False => value.Text!,
        _ => $"the number {value.Text}",
    };
}
