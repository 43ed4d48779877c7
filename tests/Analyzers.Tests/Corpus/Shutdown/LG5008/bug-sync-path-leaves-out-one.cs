// asks: DisposeAsync ends both, Dispose ends one: a caller may take either
// modelled on: neosmart/SqliteCache#25
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class CacheFolder : IDisposable, IAsyncDisposable
{
    private readonly FileSystemWatcher _watcher; // expect: LG5008
    private readonly FileStream _index;

    public CacheFolder(string folder, Action<string> evict)
    {
        _index = File.Open(Path.Combine(folder, "index"), FileMode.OpenOrCreate);
        _watcher = new FileSystemWatcher(folder); // expect-or: LG5008
        _watcher.Deleted += (_, e) => evict(e.Name);
        _watcher.EnableRaisingEvents = true;
    }

    public void Dispose() => _index.Dispose(); // expect-or: LG5008

    public async ValueTask DisposeAsync()
    {
        _watcher.Dispose();
        await _index.DisposeAsync();
    }
}
