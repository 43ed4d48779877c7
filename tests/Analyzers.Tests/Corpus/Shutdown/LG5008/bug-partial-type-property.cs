// asks: a private auto-property holds the watcher in one part of the type, Dispose is in the other
// modelled on: own: partial types are one owner
using System;
using System.IO;

public sealed partial class ThemeService
{
    private FileSystemWatcher Watcher { get; } = new(AppContext.BaseDirectory, "*.theme"); // expect: LG5008

    public event Action<string> Changed;

    public void Start()
    {
        Watcher.Changed += (_, e) => Changed?.Invoke(e.Name);
        Watcher.EnableRaisingEvents = true;
    }
}

public sealed partial class ThemeService : IDisposable
{
    private readonly MemoryStream _current = new();

    public void Load(byte[] theme) => _current.Write(theme);

    public void Dispose() // expect-or: LG5008
    {
        Changed = null;
        _current.Dispose();
    }
}
