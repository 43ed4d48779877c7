using System.Text;
using System.Text.Json;

namespace LifetimeGuard.Harness.Suites;

/// <summary>A JSON value that remembers where it stands, so that an error can name line and column.</summary>
internal sealed record LocatedJson(JsonTokenType Type, int Offset, string? Text, IReadOnlyList<LocatedJson.Member> Members, IReadOnlyList<LocatedJson> Items)
{
    internal sealed record Member(string Name, int Offset, LocatedJson Value);

    private static readonly JsonReaderOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="JsonException">Not JSON; carries line and column itself.</exception>
    public static LocatedJson Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Tolerant);
        reader.Read();
        var value = ReadValue(ref reader);
        // Text after the value is an error of the reader's own, with its own position.
        reader.Read();
        return value;
    }

    /// <summary>Line and column, both counted from one, of a byte offset.</summary>
    public static (int Line, int Column) Position(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..offset];
        int line = 1 + before.Count((byte)'\n');
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (line, 1 + Encoding.UTF8.GetCharCount(before[lineStart..]));
    }

    private static LocatedJson ReadValue(ref Utf8JsonReader reader)
    {
        int offset = (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new LocatedJson(JsonTokenType.StartObject, offset, null, ReadMembers(ref reader), []),
            JsonTokenType.StartArray => new LocatedJson(JsonTokenType.StartArray, offset, null, [], ReadItems(ref reader)),
            JsonTokenType.String => new LocatedJson(JsonTokenType.String, offset, reader.GetString(), [], []),
            var scalar => new LocatedJson(scalar, offset, Encoding.UTF8.GetString(reader.ValueSpan), [], []),
        };
    }

    private static List<Member> ReadMembers(ref Utf8JsonReader reader)
    {
        List<Member> members = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            int offset = (int)reader.TokenStartIndex;
            reader.Read();
            members.Add(new Member(name, offset, ReadValue(ref reader)));
        }

        return members;
    }

    private static List<LocatedJson> ReadItems(ref Utf8JsonReader reader)
    {
        List<LocatedJson> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue(ref reader));
        return items;
    }
}
