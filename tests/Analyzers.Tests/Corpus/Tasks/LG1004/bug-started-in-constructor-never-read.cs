// asks: a private field takes the task in the constructor and nothing reads it
// modelled on: metalama/Metalama#1765
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;

public sealed class FontCatalog
{
    private readonly ConcurrentDictionary<string, byte[]> _fonts = new();
    private readonly Task _loading; // expect-or: LG1004

    public FontCatalog(string folder)
    {
        _loading = LoadAsync(folder); // expect: LG1004
    }

    public bool TryGet(string name, out byte[] font) => _fonts.TryGetValue(name, out font);

    private async Task LoadAsync(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.ttf"))
            _fonts[Path.GetFileNameWithoutExtension(file)] = await File.ReadAllBytesAsync(file);
    }
}
