// asks: the overloads that return nothing, or wait for ever
// modelled on: documentation of .NET, page "Thread.Join Method"
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Batch
{
    private readonly SemaphoreSlim _slots = new(2);

    public async Task RunAsync(Action work, CancellationToken token)
    {
        await _slots.WaitAsync(token);
        try
        {
            var thread = new Thread(() => work());
            thread.Start();
            thread.Join();
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Reserve(CancellationToken token)
    {
        _slots.Wait(token);
        _slots.Release();
    }
}
