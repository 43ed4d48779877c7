// asks: a LINQ query over a document leaves the using that owns the document; nothing is a task
// modelled on: own: the lazy sequence of the catalogue's sentence, over a type whose elements throw once it is disposed
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

public static class FeedReader
{
    public static IEnumerable<string> Titles(string json)
    {
        using var document = JsonDocument.Parse(json); // expect-or: LG5004
        var items = document.RootElement.GetProperty("items").EnumerateArray();
        return items.Select(item => item.GetProperty("title").GetString()); // expect: LG5004
    }
}
