// asks: ConfigureAwait hides the task, and the task is the result of ?: ; what is dropped is a configured awaitable
// modelled on: microsoft/vs-threading test VSTHRD110, ConfigureAwait_ProducesDiagnostics
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public interface IIndex
{
    Task AddAsync(string document);
    Task RemoveAsync(string document);
}

public sealed class IndexSync
{
    private readonly IIndex _index;
    private readonly HashSet<string> _documents = new();

    public IndexSync(IIndex index) => _index = index;

    public void Apply(string document, bool deleted)
    {
        var changed = deleted ? _documents.Remove(document) : _documents.Add(document);
        if (!changed)
            return;

        (deleted ? _index.RemoveAsync(document) : _index.AddAsync(document)).ConfigureAwait(false); // expect: LG1001
    }
}
