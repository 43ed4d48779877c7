// asks: the same projection enumerated by foreach, each element awaited
// modelled on: dapr/dotnet-sdk#1211
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

public interface IBlobs
{
    Task DeleteAsync(string name, CancellationToken token);
    Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken token);
}

public sealed class Retention
{
    private readonly IBlobs _blobs;

    public Retention(IBlobs blobs) => _blobs = blobs;

    public async Task<int> PurgeAsync(string prefix, CancellationToken token)
    {
        var names = await _blobs.ListAsync(prefix, token);
        var old = names.Where(n => n.EndsWith(".old", StringComparison.Ordinal)).ToList();
        foreach (var deletion in old.Select(name => _blobs.DeleteAsync(name, token)))
            await deletion;
        return old.Count;
    }
}
