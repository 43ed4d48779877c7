// asks: both ways to end it end the same fields
// modelled on: neosmart/SqliteCache#25
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class CacheFolder : IDisposable, IAsyncDisposable
{
    private readonly FileSystemWatcher _watcher;
    private readonly FileStream _index;

    public CacheFolder(string folder, Action<string> evict)
    {
        _index = File.Open(Path.Combine(folder, "index"), FileMode.OpenOrCreate);
        _watcher = new FileSystemWatcher(folder);
        _watcher.Deleted += (_, e) => evict(e.Name);
        _watcher.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _index.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        _watcher.Dispose();
        await _index.DisposeAsync();
    }
}
