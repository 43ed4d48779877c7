// asks: the loop's condition is a wait with the token: it throws or ends after the swallowed round
// modelled on: own: the usual shape of a periodic worker
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Metrics
{
    private readonly Func<CancellationToken, Task> _push;

    public Metrics(Func<CancellationToken, Task> push) => _push = push;

    public async Task RunAsync(CancellationToken token)
    {
        using var every = new PeriodicTimer(TimeSpan.FromSeconds(15));
        while (await every.WaitForNextTickAsync(token))
        {
            try
            {
                await _push(token);
            }
            catch (Exception e)
            {
                Console.Error.WriteLine(e.Message);
            }
        }
    }
}
