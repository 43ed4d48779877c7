// asks: Parallel.ForEachAsync, whose delegate returns a ValueTask
// modelled on: dotnet/docs#52959
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

public sealed class Checksums
{
    private readonly ConcurrentDictionary<string, long> _sizes = new();

    public async Task<long> TotalAsync(IReadOnlyList<string> files, CancellationToken token)
    {
        await Parallel.ForEachAsync(files, token, async (file, inner) =>
        {
            var bytes = await File.ReadAllBytesAsync(file, inner);
            _sizes[file] = bytes.LongLength;
        });
        return _sizes.Values.Sum();
    }
}
