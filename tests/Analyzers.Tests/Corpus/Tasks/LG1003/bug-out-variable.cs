// asks: the task comes out of an out variable of a try-method of this program
// modelled on: cezarypiatek/CSharpExtensions#62
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Prefetch
{
    private readonly Func<string, Task<byte[]>> _read;

    public Prefetch(Func<string, Task<byte[]>> read) => _read = read;

    public int Count(IEnumerable<string> names)
    {
        var started = 0;
        foreach (var name in names)
        {
            if (TryBegin(name, out var reading)) // expect: LG1003
                started++;
        }

        return started;
    }

    private bool TryBegin(string name, out Task<byte[]> reading)
    {
        if (name.Length == 0)
        {
            reading = null;
            return false;
        }

        reading = _read(name);
        return true;
    }
}
