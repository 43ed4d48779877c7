// asks: the companion task is cancelled and awaited in finally, its cancellation is swallowed there
// modelled on: hazelcast/hazelcast-csharp-client#819
using System;
using System.Threading;
using System.Threading.Tasks;

public static class Spinner
{
    public static async Task<T> WhileAsync<T>(Func<Task<T>> work, Func<CancellationToken, Task> spin)
    {
        using var stop = new CancellationTokenSource();
        var spinning = spin(stop.Token);
        try
        {
            return await work();
        }
        finally
        {
            stop.Cancel();
            await spinning.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
