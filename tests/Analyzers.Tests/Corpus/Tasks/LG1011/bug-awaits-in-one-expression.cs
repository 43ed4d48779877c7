// asks: both awaits are operands of one expression
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
        var second = _read(right); // expect: LG1011
        return await first.ConfigureAwait(false) - await second.ConfigureAwait(false); // expect-or: LG1011
    }
}
