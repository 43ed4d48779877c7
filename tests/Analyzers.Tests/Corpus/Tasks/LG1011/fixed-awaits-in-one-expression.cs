// asks: the results of WhenAll are what is subtracted
// modelled on: buvinghausen/TaskTupleAwaiter#7
using System;
using System.Threading.Tasks;

public sealed class Balance
{
    private readonly Func<string, Task<long>> _read;

    public Balance(Func<string, Task<long>> read) => _read = read;

    public async Task<long> DifferenceAsync(string left, string right)
    {
        var first = _read(left);
        var second = _read(right);
        var both = await Task.WhenAll(first, second).ConfigureAwait(false);
        return both[0] - both[1];
    }
}
