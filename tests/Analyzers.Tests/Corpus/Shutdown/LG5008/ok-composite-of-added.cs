// asks: each thing is added to a list as it is made, Dispose walks the list
// modelled on: dotnet/roslyn-analyzers#3477
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

public sealed class Composite : IDisposable
{
    private readonly List<IDisposable> _parts = new();

    public T Add<T>(T part) where T : IDisposable
    {
        _parts.Add(part);
        return part;
    }

    public void Dispose() => _parts.ForEach(part => part.Dispose());
}

public sealed class Editor : IDisposable
{
    private readonly Composite _owned = new();
    private readonly FileSystemWatcher _watcher;
    private readonly CancellationTokenRegistration _closing;

    public Editor(string folder, CancellationToken application)
    {
        _watcher = _owned.Add(new FileSystemWatcher(folder));
        _closing = _owned.Add(application.Register(() => _watcher.EnableRaisingEvents = false));
    }

    public CancellationToken Application => _closing.Token;

    public void Watch() => _watcher.EnableRaisingEvents = true;

    public void Dispose() => _owned.Dispose();
}
