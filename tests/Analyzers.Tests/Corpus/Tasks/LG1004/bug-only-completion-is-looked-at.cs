// asks: the field is read, but only for IsCompleted and Status
// modelled on: dotnet/runtime#68165
using System;
using System.Threading.Tasks;

public sealed class Indexing
{
    private readonly Func<Task> _index;
    private Task _running; // expect-or: LG1004

    public Indexing(Func<Task> index) => _index = index;

    public string State => _running == null ? "idle" : _running.Status.ToString();

    public bool TryStart()
    {
        if (_running is { IsCompleted: false })
            return false;

        _running = _index(); // expect: LG1004
        return true;
    }
}
