// asks: the branches of ?: are tasks, and the chosen one is returned
// modelled on: own: the silent twin of the configured conditional
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

    public Task ApplyAsync(string document, bool deleted)
    {
        var changed = deleted ? _documents.Remove(document) : _documents.Add(document);
        return !changed
            ? Task.CompletedTask
            : deleted ? _index.RemoveAsync(document) : _index.AddAsync(document);
    }
}
