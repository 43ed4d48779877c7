using System.Text.Json;
using System.Text.Json.Serialization;

namespace LifetimeGuard.Harness.Reporting;

/// <summary>A suite report as JSON, for programs.</summary>
public static class JsonReport
{
    /// <summary>Raised when a field changes its meaning or goes away; a new field does not raise it.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes the report as one UTF-8 JSON object; the stream stays open.</summary>
    public static void Write(SuiteReport report, Stream stream)
    {
        var fields = JsonSerializer.SerializeToNode(report, Options)!.AsObject();
        fields.Insert(0, "version", Version);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        fields.WriteTo(writer, Options);
    }
}
