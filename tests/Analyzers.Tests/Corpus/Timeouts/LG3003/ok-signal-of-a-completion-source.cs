// asks: what is waited for is a signal, not work: nothing goes on when the wait ends
// modelled on: documentation of .NET, page "TaskCompletionSource Class"
using System;
using System.Threading.Tasks;

public sealed class Connection
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void OnHello() => _ready.TrySetResult();

    public void OnClosed() => _ready.TrySetCanceled();

    public async Task<bool> IsReadyAsync(TimeSpan limit)
    {
        try
        {
            await _ready.Task.WaitAsync(limit);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
