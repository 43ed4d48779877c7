// asks: the same constructor with using
// modelled on: own: the repair of the twin
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Lease
{
    private readonly TimeProvider _clock;
    private readonly Func<CancellationToken, Task> _renew;

    public Lease(TimeProvider clock, Func<CancellationToken, Task> renew)
    {
        _clock = clock;
        _renew = renew;
    }

    public async Task<bool> TryRenewAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2), _clock);
        try
        {
            await _renew(limit.Token);
            return true;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return false;
        }
    }
}
