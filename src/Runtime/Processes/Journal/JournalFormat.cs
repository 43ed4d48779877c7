using System.Text.Json;
using System.Text.Json.Serialization;

namespace LifetimeGuard.Runtime.Processes.Journal;

/// <summary>The journal's JSON, generated at compile time so that it survives trimming.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JournalDocument))]
internal sealed partial class JournalFormat : JsonSerializerContext
{
    public static byte[] Write(JournalDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Default.JournalDocument);

    /// <summary>Null for whatever is not a journal that this version can read; it never throws on content.</summary>
    public static JournalDocument? Read(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, Default.JournalDocument) is { } document && IsSound(document) ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Missing properties arrive as null, whatever the declaration says.
    private static bool IsSound(JournalDocument document) =>
        document is { Version: Journal.JournalDocument.CurrentVersion, BootId: not null, Owner: not null, Children: not null, EarlierRuns: not null }
        && Platform.ProcessMarker.IsRun(document.Run)
        && document.EarlierRuns.All(Platform.ProcessMarker.IsRun)
        && document.Children.All(child => child is { Name: not null, Process: not null } && Platform.ProcessMarker.IsRun(child.Run));
}
