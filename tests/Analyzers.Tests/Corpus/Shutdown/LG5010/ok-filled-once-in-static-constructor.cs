// asks: every Add is in the static constructor
// modelled on: own: a table
using System.Collections.Generic;

public static class Mime
{
    private static readonly Dictionary<string, string> Types = new();

    static Mime()
    {
        Add("text/html", ".html", ".htm");
        Add("image/jpeg", ".jpg", ".jpeg");
    }

    public static string Of(string extension) => Types.GetValueOrDefault(extension, "application/octet-stream");

    private static void Add(string type, params string[] extensions)
    {
        foreach (var extension in extensions)
            Types[extension] = type;
    }
}
