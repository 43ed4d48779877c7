// asks: ToList runs the query before the document is disposed
// modelled on: own: the repaired twin of the lazy query over a document
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

public static class FeedReader
{
    public static IEnumerable<string> Titles(string json)
    {
        using var document = JsonDocument.Parse(json);
        var items = document.RootElement.GetProperty("items").EnumerateArray();
        return items.Select(item => item.GetProperty("title").GetString()).ToList();
    }
}
