// asks: an async Task, an async ValueTask, an async iterator and a plain void side by side
// modelled on: meziantou/Meziantou.Analyzer test DoNotUseAsyncVoid, Method_AsyncTask
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Station
{
    private readonly List<string> _log = new();

    public async Task OpenAsync()
    {
        await Task.Yield();
        Note("open");
    }

    public async ValueTask CloseAsync()
    {
        await Task.Yield();
        Note("close");
    }

    public async IAsyncEnumerable<string> ReadAsync()
    {
        foreach (var line in _log)
        {
            await Task.Yield();
            yield return line;
        }
    }

    private void Note(string what) => _log.Add(what);
}
