// asks: the result is the member's result
// modelled on: own: expression-bodied waits
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Turnstile
{
    private readonly SemaphoreSlim _free = new(8);

    public bool TryEnter(int milliseconds) => _free.Wait(milliseconds);

    public Task<bool> TryEnterAsync(TimeSpan limit) => _free.WaitAsync(limit);

    public void Leave() => _free.Release();
}
