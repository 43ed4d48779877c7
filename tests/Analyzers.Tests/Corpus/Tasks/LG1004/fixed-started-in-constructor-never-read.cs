// asks: the readers await the field before they look
// modelled on: metalama/Metalama#1765
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;

public sealed class FontCatalog
{
    private readonly ConcurrentDictionary<string, byte[]> _fonts = new();
    private readonly Task _loading;

    public FontCatalog(string folder)
    {
        _loading = LoadAsync(folder);
    }

    public async Task<byte[]> GetAsync(string name)
    {
        await _loading;
        return _fonts.TryGetValue(name, out var font) ? font : null;
    }

    private async Task LoadAsync(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.ttf"))
            _fonts[Path.GetFileNameWithoutExtension(file)] = await File.ReadAllBytesAsync(file);
    }
}
