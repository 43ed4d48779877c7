// asks: a static generic helper takes the fields by ref and disposes them
// modelled on: own: the SafeRelease idiom
using System;
using System.IO;
using Microsoft.Extensions.Primitives;

public sealed class Settings : IDisposable
{
    private FileSystemWatcher _watcher;
    private IDisposable _change;

    public Settings(string folder, Func<IChangeToken> changes, Action reload)
    {
        _watcher = new FileSystemWatcher(folder);
        _change = ChangeToken.OnChange(changes, reload);
    }

    public bool Active
    {
        get => _watcher?.EnableRaisingEvents ?? false;
        set => _watcher.EnableRaisingEvents = value;
    }

    public void Dispose()
    {
        Release(ref _watcher);
        Release(ref _change);
    }

    private static void Release<T>(ref T field) where T : class, IDisposable
    {
        var value = field;
        field = null;
        value?.Dispose();
    }
}
