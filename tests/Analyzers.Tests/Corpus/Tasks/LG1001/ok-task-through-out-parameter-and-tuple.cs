// asks: the task leaves through an out parameter in one method and a tuple element in another
// modelled on: buvinghausen/TaskTupleAwaiter#7
using System;
using System.Threading.Tasks;

public sealed class Prefetcher
{
    private readonly Func<string, Task<byte[]>> _read;

    public Prefetcher(Func<string, Task<byte[]>> read) => _read = read;

    public bool TryBegin(string name, out Task<byte[]> reading)
    {
        reading = name.Length == 0 ? null : _read(name);
        return reading != null;
    }

    public (string Name, Task<byte[]> Reading) Begin(string name) => (name, _read(name));

    public async Task<int> SizeAsync(string first, string second)
    {
        if (!TryBegin(first, out var reading))
            return 0;
        var (_, other) = Begin(second);
        var both = await Task.WhenAll(reading, other);
        return both[0].Length + both[1].Length;
    }
}
