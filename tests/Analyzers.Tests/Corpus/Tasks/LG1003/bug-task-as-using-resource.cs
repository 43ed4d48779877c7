// asks: Dispose of a task neither waits for it nor sees its failure
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
        await Task.Yield();
        using (var entered = _semaphore.WaitAsync()) // expect: LG1003
        {
            _value++;
        }

        return _value;
    }
}
