// asks: Start returns a disposable whose Dispose ends the field
// modelled on: own: the way to end it is a returned handle
using System;
using System.IO;

public sealed class InboxFeed
{
    private readonly FileSystemWatcher _watcher;

    public InboxFeed(string folder) => _watcher = new FileSystemWatcher(folder);

    public IDisposable Start(Action<string> arrived)
    {
        _watcher.Created += (_, e) => arrived(e.Name);
        _watcher.EnableRaisingEvents = true;
        return new Handle(this);
    }

    private sealed class Handle : IDisposable
    {
        private readonly InboxFeed _feed;

        public Handle(InboxFeed feed) => _feed = feed;

        public void Dispose() => _feed._watcher.Dispose();
    }
}
