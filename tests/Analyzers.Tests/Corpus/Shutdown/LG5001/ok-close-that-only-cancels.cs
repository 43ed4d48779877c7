// asks: Close cancels; the running task is awaited where it was started
// modelled on: own: telling is not starting
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Dialog : IDisposable
{
    private readonly CancellationTokenSource _closing = new();

    public async Task<bool> ShowAsync(Func<CancellationToken, Task<bool>> interact)
    {
        try { return await interact(_closing.Token); }
        catch (OperationCanceledException) { return false; }
    }

    public void Close() => _closing.Cancel();

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }
}
