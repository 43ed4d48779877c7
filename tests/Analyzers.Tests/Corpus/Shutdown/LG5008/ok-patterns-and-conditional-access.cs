// asks: the fields are ended through a property pattern, a cast and a null-conditional call
// modelled on: own: cleanup is not always written as field.Dispose()
using System;
using System.IO;
using Microsoft.Extensions.Options;

public sealed class NameOptions { public string Name { get; set; } }

public sealed class Banner : IDisposable
{
    private readonly object _watcher;
    private readonly IDisposable _change;
    private Stream _image;

    public Banner(string folder, IOptionsMonitor<NameOptions> options)
    {
        _watcher = new FileSystemWatcher(folder) { EnableRaisingEvents = true };
        _change = options.OnChange(value => Name = value.Name);
        _image = File.OpenRead(Path.Combine(folder, "banner.png"));
    }

    public string Name { get; private set; }

    public void Dispose()
    {
        (_watcher as IDisposable)?.Dispose();
        if (_change is { } change)
            change.Dispose();
        _image?.Dispose();
        _image = null;
    }
}
