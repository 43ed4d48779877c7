// asks: the end of each field is pushed as a delegate; Dispose runs the stack
// modelled on: own: cleanup is registered next to the creation
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

public sealed class Desk : IDisposable
{
    private readonly Stack<Action> _cleanup = new();
    private readonly FileSystemWatcher _inbox;
    private readonly CancellationTokenSource _closing;

    public Desk(string folder, CancellationToken application)
    {
        _inbox = new FileSystemWatcher(folder);
        _cleanup.Push(() => _inbox.Dispose());
        _closing = CancellationTokenSource.CreateLinkedTokenSource(application);
        _cleanup.Push(_closing.Dispose);
        _cleanup.Push(_closing.Cancel);
    }

    public CancellationToken Closing => _closing.Token;

    public string Folder => _inbox.Path;

    public void Dispose()
    {
        while (_cleanup.Count > 0)
            _cleanup.Pop()();
    }
}
