using System.Text.Json;

namespace LifetimeGuard.Harness.Reporting;

/// <summary>Reads the findings that a compiler or <c>lifetimeguard check</c> wrote.</summary>
public static class SarifFindings
{
    /// <summary>Reads the results with a source location from a SARIF 2.1 file; suppressed ones are left out.</summary>
    /// <exception cref="HarnessException">Not there or not SARIF.</exception>
    public static IReadOnlyList<StaticFinding> Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return [.. document.RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => ReadRun(run, path))];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new HarnessException(ExitCodes.Usage, $"{path}: {unreadable.Message}", unreadable);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new HarnessException(ExitCodes.Usage, $"{path}: this is not a SARIF 2.1 file: {broken.Message}", broken);
        }
    }

    private static List<StaticFinding> ReadRun(JsonElement run, string path)
    {
        var bases = ReadBases(run);
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        List<StaticFinding> findings = [];
        if (!run.TryGetProperty("results", out var results))
            return findings;

        foreach (var result in results.EnumerateArray())
        {
            if (IsSuppressed(result) || !result.TryGetProperty("ruleId", out var rule))
                continue;
            findings.AddRange(from location in Items(result, "locations")
                              where location.TryGetProperty("physicalLocation", out _)
                              let physical = location.GetProperty("physicalLocation")
                              where physical.TryGetProperty("artifactLocation", out _) && physical.TryGetProperty("region", out _)
                              let region = physical.GetProperty("region")
                              let line = region.GetProperty("startLine").GetInt32()
                              select new StaticFinding(
                                  rule.GetString()!,
                                  FilePath(physical.GetProperty("artifactLocation"), bases, folder),
                                  line,
                                  region.TryGetProperty("endLine", out var end) ? end.GetInt32() : line,
                                  Message(result)));
        }

        return findings;
    }

    private static Dictionary<string, string> ReadBases(JsonElement run)
    {
        var bases = new Dictionary<string, string>();
        if (run.TryGetProperty("originalUriBaseIds", out var ids))
        {
            foreach (var id in ids.EnumerateObject())
            {
                if (id.Value.TryGetProperty("uri", out var uri))
                    bases[id.Name] = uri.GetString()!;
            }
        }

        return bases;
    }

    private static bool IsSuppressed(JsonElement result) => Items(result, "suppressions").Any();

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static string Message(JsonElement result) =>
        result.TryGetProperty("message", out var message) && message.TryGetProperty("text", out var text) ? text.GetString()! : "";

    private static string FilePath(JsonElement artifact, Dictionary<string, string> bases, string folder)
    {
        string uri = artifact.GetProperty("uri").GetString()!;
        if (Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile)
            return absolute.LocalPath;

        string relative = Uri.UnescapeDataString(uri);
        string start = artifact.TryGetProperty("uriBaseId", out var id) && bases.TryGetValue(id.GetString()!, out string? known)
            && Uri.TryCreate(known, UriKind.Absolute, out var root) && root.IsFile
                ? root.LocalPath
                : folder;
        return Path.GetFullPath(Path.Combine(start, relative));
    }
}
