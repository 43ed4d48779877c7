// asks: the field is read for its state and handed to the caller that wants to wait
// modelled on: dotnet/runtime#68165
using System;
using System.Threading.Tasks;

public sealed class Indexing
{
    private readonly Func<Task> _index;
    private Task _running = Task.CompletedTask;

    public Indexing(Func<Task> index) => _index = index;

    public string State => _running.Status.ToString();

    public Task RunOrJoinAsync()
    {
        if (_running is { IsCompleted: true })
            _running = _index();

        return _running;
    }
}
