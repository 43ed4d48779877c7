// asks: the worker's source is cancelled before the bounded wait in Dispose
// modelled on: own: a worker with a source
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Sampler : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _sampling;

    public Sampler(Func<CancellationToken, Task> sample)
    {
        var token = _stop.Token;
        _sampling = Task.Run(() => sample(token));
    }

    public void Dispose()
    {
        _stop.Cancel();
        try
        {
            if (!_sampling.Wait(TimeSpan.FromSeconds(5)))
                Console.Error.WriteLine("the sampler does not stop");
        }
        catch (AggregateException ex) when (ex.InnerException is OperationCanceledException)
        {
        }

        _stop.Dispose();
    }
}
