using System.Net;

namespace StableStudio.WebUi;

/// <summary>The images that were rendered so far.</summary>
internal sealed class Gallery
{
    private readonly string _folder;

    public Gallery(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    public bool IsReady => Directory.Exists(_folder);

    public string ToHtml()
    {
        var items = Directory.EnumerateFiles(_folder, "*.svg")
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal)
            .Select(name => $"<li>{WebUtility.HtmlEncode(name)}</li>");
        return $"<!doctype html><title>Stable Studio</title><ul>{string.Concat(items)}</ul>";
    }
}
