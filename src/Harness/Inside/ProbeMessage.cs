using System.Text.Json;

namespace LifetimeGuard.Harness.Inside;

/// <summary>One line of the probe, read.</summary>
internal sealed record ProbeMessage(ProbeHello? Hello, InsideSnapshot? Snapshot)
{
    /// <summary>A line cut off by the app's death does not end as it must.</summary>
    public static bool IsWhole(string line) => line.StartsWith('{') && line.EndsWith("}}", StringComparison.Ordinal);

    /// <exception cref="JsonException">Not JSON.</exception>
    /// <exception cref="KeyNotFoundException">A part is missing.</exception>
    /// <exception cref="InvalidOperationException">A part has the wrong type.</exception>
    public static ProbeMessage Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new ProbeMessage(
            root.TryGetProperty("hello", out var hello) ? ReadHello(hello) : null,
            root.TryGetProperty("snapshot", out var snapshot) ? ReadSnapshot(snapshot) : null);
    }

    private static ProbeHello ReadHello(JsonElement json) =>
        new(json.GetProperty("pid").GetInt32(), Text(json, "runtime"), Texts(json, "degraded"));

    private static InsideSnapshot ReadSnapshot(JsonElement json) => new(
        json.GetProperty("id").GetInt32(),
        Text(json, "point"),
        List(json, "tasks", TaskOf),
        List(json, "framework", work => new FrameworkWork(Text(work, "name"), work.GetProperty("count").GetInt32())),
        List(json, "timers", TimerOf),
        List(json, "children", child => new InsideChild(child.GetProperty("pid").GetInt32(), Text(child, "program"), Frames(child, "started"))),
        PoolOf(json.GetProperty("pool")),
        Texts(json, "degraded"),
        json.GetProperty("ms").GetDouble());

    private static InsideTask TaskOf(JsonElement json) =>
        new(json.GetProperty("id").GetInt32(), Text(json, "name"), Text(json, "status"), Frames(json, "started"), Texts(json, "waits"));

    private static InsideTimer TimerOf(JsonElement json) => new(
        json.GetProperty("id").GetInt32(),
        Text(json, "name"),
        json.GetProperty("due").GetInt64(),
        json.GetProperty("period") is { ValueKind: JsonValueKind.Number } period ? period.GetInt64() : null,
        json.TryGetProperty("callback", out var callback) ? Frame(callback) : null,
        Frames(json, "started"));

    private static InsidePool PoolOf(JsonElement json) =>
        new(json.GetProperty("threads").GetInt32(), json.GetProperty("pending").GetInt64(), json.GetProperty("timers").GetInt64());

    private static List<SiteFrame> Frames(JsonElement json, string name) => List(json, name, Frame);

    private static SiteFrame Frame(JsonElement json) => new(
        Text(json, "m"),
        json.TryGetProperty("mod", out var module) ? module.GetString() : null,
        json.GetProperty("tok").GetInt32(),
        json.GetProperty("il").GetInt32());

    private static List<string> Texts(JsonElement json, string name) => List(json, name, item => item.GetString() ?? "");

    private static List<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        [.. json.GetProperty(name).EnumerateArray().Select(read)];

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
