// compiles: no
// asks: the statement that will use the local is not typed to its end
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Typing
{
    private readonly Func<Task<int>> _count;

    public Typing(Func<Task<int>> count) => _count = count;

    public async Task<int> RunAsync(bool twice)
    {
        var count = _count();
        if (twice)
            return await count *
        return await
    }
}
