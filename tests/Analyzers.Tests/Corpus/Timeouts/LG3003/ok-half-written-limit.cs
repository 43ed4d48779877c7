// compiles: no
// asks: the limit is still being typed
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Tiles
{
    public async Task<byte[]> LoadAsync(Func<int, Task<byte[]>> load)
    {
        return await load(7).WaitAsync(TimeSpan.From
    }
}
