// asks: the constructor with a delay and a TimeProvider; the timer is that provider's
// modelled on: documentation of .NET, page "CancellationTokenSource Constructors"
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
        var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2), _clock); // expect: LG3006
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
