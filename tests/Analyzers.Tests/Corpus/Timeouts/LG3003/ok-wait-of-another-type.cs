// asks: Wait(timeout) and WaitAsync(timeout) of types that are not tasks
// modelled on: own: a name is not an API
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Gate
{
    private readonly SemaphoreSlim _slots = new(4);
    private readonly ManualResetEventSlim _open = new();

    public void Open() => _open.Set();

    public async Task<bool> EnterAsync(TimeSpan limit)
    {
        if (!_open.Wait(limit))
            return false;
        return await _slots.WaitAsync(limit);
    }

    public void Leave() => _slots.Release();
}
