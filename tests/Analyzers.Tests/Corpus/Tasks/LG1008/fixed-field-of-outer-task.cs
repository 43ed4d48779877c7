// asks: the method is called, and the field holds the task it returns
// modelled on: justeattakeaway/JustSaying#170
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Listener
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<CancellationToken, Task> _receive;
    private readonly Task _loop;

    public Listener(Func<CancellationToken, Task> receive)
    {
        _receive = receive;
        _loop = Task.Run(LoopAsync);
    }

    public async Task StopAsync()
    {
        _stop.Cancel();
        await _loop;
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_stop.IsCancellationRequested)
            await _receive(_stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
