// asks: a linked source carries the application's token and the limit to the operation
// modelled on: own: the repair of the twin
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Refresher
{
    private readonly Func<CancellationToken, Task> _refresh;
    private readonly CancellationToken _applicationStopping;

    public Refresher(Func<CancellationToken, Task> refresh, CancellationToken applicationStopping)
    {
        _refresh = refresh;
        _applicationStopping = applicationStopping;
    }

    public async Task<bool> TryRefreshAsync(TimeSpan limit)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_applicationStopping);
        linked.CancelAfter(limit);
        try
        {
            await _refresh(linked.Token);
            return true;
        }
        catch (OperationCanceledException) when (!_applicationStopping.IsCancellationRequested)
        {
            return false;
        }
    }
}
