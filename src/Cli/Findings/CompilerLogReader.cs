using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LifetimeGuard.Cli.Findings;

/// <summary>Reads the SARIF 2.1 file that the C# compiler writes for <c>/errorlog</c>.</summary>
internal static partial class CompilerLogReader
{
    // AD0001: a rule threw. CS8032, CS8034, CS9057: the rules could not be created or loaded, so nothing was checked.
    private static readonly string[] CrashIds = ["AD0001", "CS8032", "CS8034", "CS9057"];

    /// <summary>Reads one file.</summary>
    /// <exception cref="ToolException">The file is not what the compiler writes: it was ended in the middle.</exception>
    public static CompilerLog Read(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using JsonDocument document = JsonDocument.Parse(stream);
            JsonElement run = document.RootElement.GetProperty("runs")[0];
            return new CompilerLog(
                [.. Elements(run, "results").Where(IsOurs).Select(ReadFinding).OfType<Finding>()],
                [.. Elements(run.GetProperty("tool").GetProperty("driver"), "rules").Where(rule => IsOurId(Text(rule, "id"))).Select(ReadRule)],
                [.. Elements(run, "results").Select(CrashMessage).OfType<string>()]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException(Harness.ExitCodes.Infrastructure, $"{path}: the compiler's log cannot be read: {error.Message}");
        }
    }

    /// <summary>The text when a build message or a result tells that our rules crashed or did not run; else null.</summary>
    public static string? CrashMessage(string id, string text) =>
        CrashIds.Contains(id) && text.Contains("LifetimeGuard", StringComparison.Ordinal) ? $"{id}: {text}" : null;

    private static string? CrashMessage(JsonElement result) => CrashMessage(Text(result, "ruleId"), MessageOf(result) ?? "");

    private static bool IsOurs(JsonElement result) => IsOurId(Text(result, "ruleId"));

    private static bool IsOurId(string id) => OurId().IsMatch(id);

    private static Finding? ReadFinding(JsonElement result)
    {
        if (Elements(result, "locations").Select(ReadSpan).OfType<SourceSpan>().FirstOrDefault() is not { } span)
            return null;

        JsonElement[] suppressions = [.. Elements(result, "suppressions")];
        return new Finding
        {
            RuleId = Text(result, "ruleId"),
            Level = Text(result, "level", "warning"),
            Message = MessageOf(result) ?? "",
            Span = span,
            Related = [.. Elements(result, "relatedLocations").Select(ReadRelated).OfType<RelatedSpan>()],
            SuppressionKind = suppressions.Length > 0 ? Text(suppressions[0], "kind", "inSource") : null,
            Justification = suppressions.Length > 0 && Text(suppressions[0], "justification") is { Length: > 0 } reason ? reason : null,
        };
    }

    private static RelatedSpan? ReadRelated(JsonElement location) =>
        ReadSpan(location) is { } span ? new RelatedSpan(span, MessageOf(location)) : null;

    private static SourceSpan? ReadSpan(JsonElement location)
    {
        if (!location.TryGetProperty("physicalLocation", out JsonElement place)
            || !place.TryGetProperty("artifactLocation", out JsonElement artifact)
            || !place.TryGetProperty("region", out JsonElement region)
            || !Uri.TryCreate(Text(artifact, "uri"), UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        int line = Number(region, "startLine");
        return new SourceSpan(uri.LocalPath, line, Number(region, "startColumn"), Number(region, "endLine", line), Number(region, "endColumn"));
    }

    private static RuleInfo ReadRule(JsonElement rule)
    {
        JsonElement properties = rule.TryGetProperty("properties", out JsonElement found) ? found : default;
        JsonElement level = rule.TryGetProperty("defaultConfiguration", out found) ? found : default;
        return new RuleInfo
        {
            Id = Text(rule, "id"),
            Title = rule.TryGetProperty("shortDescription", out found) ? Text(found, "text") : "",
            Description = rule.TryGetProperty("fullDescription", out found) ? Text(found, "text") : "",
            HelpUri = Text(rule, "helpUri"),
            Category = Text(properties, "category"),
            DefaultLevel = Text(level, "level", "warning"),
            Seconds = Seconds(Text(properties, "executionTimeInSeconds")),
        };
    }

    // "<0.001" is how the compiler writes next to nothing.
    private static double Seconds(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) ? seconds : 0;

    private static string? MessageOf(JsonElement element) =>
        element.TryGetProperty("message", out JsonElement message) && Text(message, "text") is { Length: > 0 } text ? text : null;

    private static IEnumerable<JsonElement> Elements(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string Text(JsonElement parent, string name, string otherwise = "") =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? otherwise
            : otherwise;

    private static int Number(JsonElement parent, string name, int otherwise = 1) =>
        parent.TryGetProperty(name, out JsonElement value) && value.TryGetInt32(out int number) ? number : otherwise;

    [GeneratedRegex(@"^LG\d{4}$")]
    private static partial Regex OurId();
}
