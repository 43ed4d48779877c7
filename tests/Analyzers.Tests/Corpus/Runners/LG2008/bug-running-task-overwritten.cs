// asks: the field owns a started loop (a Task); a second Start loses the first
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
        _mixing = Task.Run(() => _mix(_stop.Token)); // expect: LG2008
    }

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _mixing;
        _stop.Dispose();
    }
}
