// asks: the outer task only starts; the inner one is kept in a field and awaited by Stop
// modelled on: justeattakeaway/JustSaying#170
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Consumer
{
    private readonly CancellationTokenSource _stop = new();
    private Task _consuming = Task.CompletedTask;

    public async Task StartAsync(TaskScheduler scheduler, Func<CancellationToken, Task> consume)
    {
        if (!_consuming.IsCompletedSuccessfully)
            throw new InvalidOperationException("started before");

        _consuming = await Task.Factory.StartNew(
            () => consume(_stop.Token),
            CancellationToken.None,
            TaskCreationOptions.None,
            scheduler);
    }

    public async Task StopAsync()
    {
        _stop.Cancel();
        await _consuming.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
