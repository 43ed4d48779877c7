// asks: the local is only a look at a task that a field owns
// modelled on: dotnet/project-system#7858
using System;
using System.Threading.Tasks;

public sealed class Compactor : IAsyncDisposable
{
    private readonly Func<Task> _compact;
    private Task _running = Task.CompletedTask;

    public Compactor(Func<Task> compact) => _compact = compact;

    public bool TryStart()
    {
        var running = _running;
        if (!running.IsCompletedSuccessfully)
            return false;

        _running = _compact();
        return true;
    }

    public async ValueTask DisposeAsync() => await _running;
}
