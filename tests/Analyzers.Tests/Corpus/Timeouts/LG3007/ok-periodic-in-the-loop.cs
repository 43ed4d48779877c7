// asks: a PeriodicTimer field that the loop reading it disposes in its finally
// modelled on: own: the loop owns its timer
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Sweeper
{
    private readonly PeriodicTimer _every = new(TimeSpan.FromMinutes(1));

    public TimeSpan Period { get => _every.Period; set => _every.Period = value; }

    public async Task RunAsync(Action sweep, CancellationToken token)
    {
        try
        {
            while (await _every.WaitForNextTickAsync(token))
                sweep();
        }
        finally
        {
            _every.Dispose();
        }
    }
}
