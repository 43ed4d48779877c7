using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LifetimeGuard.Cli.Findings;

/// <summary>Writes the merged findings as one SARIF 2.1 run, as code-scanning services and editors read it.</summary>
internal static class SarifWriter
{
    private const string BaseId = "SRCROOT";

    /// <summary>Writes the file, and its folder when that is missing.</summary>
    public static void Write(FindingSet findings, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using FileStream stream = File.Create(path);
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, findings.Rules);
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(BaseId);
        json.WriteString("uri", new Uri(findings.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar).AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteResults(json, findings);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<RuleInfo> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "LifetimeGuard");
        json.WriteString("semanticVersion", Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0.0.0");
        json.WriteStartArray("rules");
        foreach (RuleInfo rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title.Length > 0 ? rule.Title : rule.Id);
            if (rule.Description.Length > 0)
                WriteText(json, "fullDescription", rule.Description);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", rule.DefaultLevel);
            json.WriteEndObject();
            if (rule.HelpUri.Length > 0)
                json.WriteString("helpUri", rule.HelpUri);
            json.WriteStartObject("properties");
            json.WriteString("category", rule.Category);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, FindingSet findings)
    {
        Dictionary<string, int> ruleIndexes = findings.Rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        Dictionary<string, int> seen = [];
        json.WriteStartArray("results");
        foreach (Finding finding in findings.All)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", finding.RuleId);
            if (ruleIndexes.TryGetValue(finding.RuleId, out int ruleIndex))
                json.WriteNumber("ruleIndex", ruleIndex);
            json.WriteString("level", finding.Level);
            WriteText(json, "message", finding.Message);
            json.WriteStartArray("locations");
            WriteLocation(json, findings, finding.Span, message: null);
            json.WriteEndArray();
            if (finding.Related.Count > 0)
            {
                json.WriteStartArray("relatedLocations");
                foreach (RelatedSpan related in finding.Related)
                    WriteLocation(json, findings, related.Span, related.Message);
                json.WriteEndArray();
            }

            if (finding.IsSuppressed)
                WriteSuppression(json, finding);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("lifetimeGuard/v1", Fingerprint(findings, finding, seen));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, FindingSet findings, SourceSpan span, string? message)
    {
        string shown = findings.Shown(span.File);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(shown))
        {
            json.WriteString("uri", new Uri(shown).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", string.Join('/', shown.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", BaseId);
        }

        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", span.StartLine);
        json.WriteNumber("startColumn", span.StartColumn);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
            WriteText(json, "message", message);
        json.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", finding.SuppressionKind);
        if (finding.Justification is not null)
            json.WriteString("justification", finding.Justification);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // Rule, file and sentence, not the line: the finding stays the same when code above it is edited.
    private static string Fingerprint(FindingSet findings, Finding finding, Dictionary<string, int> seen)
    {
        string subject = $"{finding.RuleId}|{findings.Shown(finding.Span.File).Replace('\\', '/')}|{finding.Message}";
        int occurrence = seen[subject] = seen.GetValueOrDefault(subject) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject}|{occurrence}")))[..16];
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
