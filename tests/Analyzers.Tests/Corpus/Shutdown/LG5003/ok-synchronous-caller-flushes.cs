// asks: a synchronous method, whose writer's Dispose writes everything
// modelled on: own: there is nothing to await
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

public static class Settings
{
    public static void Save(string path, IReadOnlyDictionary<string, string> values)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        foreach (var (key, value) in values)
            json.WriteString(key, value);
        json.WriteEndObject();
    }
}
