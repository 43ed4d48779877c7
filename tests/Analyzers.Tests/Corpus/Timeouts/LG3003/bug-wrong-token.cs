// asks: the operation listens to the application's token, the wait ends with another one
// modelled on: StephenCleary/AsyncEx#94
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
        var refreshing = _refresh(_applicationStopping); // expect-or: LG3003
        try
        {
            await refreshing.WaitAsync(limit, CancellationToken.None); // expect: LG3003
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
