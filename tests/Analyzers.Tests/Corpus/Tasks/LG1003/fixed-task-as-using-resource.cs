// asks: the wait is awaited and released in finally
// modelled on: microsoft/vs-threading documentation page VSTHRD107
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Gate
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);
    private int _value;

    public async Task<int> NextAsync()
    {
        var entering = _semaphore.WaitAsync();
        await entering;
        try
        {
            return ++_value;
        }
        finally
        {
            _semaphore.Release();
        }
    }
}
