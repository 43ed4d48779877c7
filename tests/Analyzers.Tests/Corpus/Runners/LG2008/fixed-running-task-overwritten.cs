// asks: the field is overwritten only where its task has completed
// modelled on: dotnet/runtime#36388
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Mixer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<CancellationToken, Task> _mix;
    private Task _mixing = Task.CompletedTask;

    public Mixer(Func<CancellationToken, Task> mix) => _mix = mix;

    public void Begin()
    {
        if (!_mixing.IsCompletedSuccessfully)
            throw new InvalidOperationException("the last mix has not ended well, or not at all");

        _mixing = Task.Run(() => _mix(_stop.Token));
    }

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _mixing;
        _stop.Dispose();
    }
}
