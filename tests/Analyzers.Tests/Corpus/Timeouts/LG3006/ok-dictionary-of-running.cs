// asks: kept under a key, disposed by whoever takes it out
// modelled on: own: downloads that can be cancelled by name
using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

public sealed class Downloads
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new();
    private readonly Func<string, CancellationToken, Task> _download;

    public Downloads(Func<string, CancellationToken, Task> download) => _download = download;

    public async Task RunAsync(string file)
    {
        var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        if (!_running.TryAdd(file, limit))
        {
            limit.Dispose();
            return;
        }

        try
        {
            await _download(file, limit.Token);
        }
        finally
        {
            if (_running.TryRemove(file, out var mine))
                mine.Dispose();
        }
    }

    public void Cancel(string file)
    {
        if (_running.TryGetValue(file, out var source))
            source.Cancel();
    }
}
