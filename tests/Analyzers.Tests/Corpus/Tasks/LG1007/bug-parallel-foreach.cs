// asks: Parallel.ForEach returns before the bodies have ended, and the next statement counts on them
// modelled on: dotnet/corefx#35793
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

public sealed class Checksums
{
    private readonly ConcurrentDictionary<string, long> _sizes = new();

    public long Total(IReadOnlyList<string> files)
    {
        Parallel.ForEach(files, async file => // expect: LG1007
        {
            var bytes = await File.ReadAllBytesAsync(file);
            _sizes[file] = bytes.LongLength;
        });
        return _sizes.Values.Sum();
    }
}
