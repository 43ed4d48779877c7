// asks: continue jumps over the await, inside a loop with try and finally
// modelled on: Softeq/XToolkit.WhiteLabel#191
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Backup
{
    private readonly Func<string, Task<long>> _copy;
    private readonly Func<string, bool> _wanted;
    private readonly SemaphoreSlim _disk = new(1, 1);

    public Backup(Func<string, Task<long>> copy, Func<string, bool> wanted) => (_copy, _wanted) = (copy, wanted);

    public async Task<long> RunAsync(IEnumerable<string> files)
    {
        long bytes = 0;
        foreach (var file in files)
        {
            await _disk.WaitAsync();
            try
            {
                var copying = _copy(file); // expect: LG1003
                if (!_wanted(file))
                    continue;
                bytes += await copying;
            }
            finally
            {
                _disk.Release();
            }
        }

        return bytes;
    }
}
