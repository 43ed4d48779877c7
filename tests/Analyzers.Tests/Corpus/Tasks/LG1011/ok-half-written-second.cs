// compiles: no
// asks: the second start is not complete
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Drafting
{
    private readonly Func<int, Task<int>> _part;

    public Drafting(Func<int, Task<int>> part) => _part = part;

    public async Task<int> SumAsync()
    {
        var first = _part(1);
        var second = _part(
        return await first + await second;
    }
}
