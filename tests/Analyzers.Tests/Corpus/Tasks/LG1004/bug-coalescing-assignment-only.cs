// asks: ??= reads the field for null only
// modelled on: ykoksen/unused-task-warning#17
using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;

public sealed class Telemetry
{
    private readonly Func<Task> _connect;
    private readonly ConcurrentQueue<string> _events = new();
    private Task _connecting; // expect-or: LG1004

    public Telemetry(Func<Task> connect) => _connect = connect;

    public int Track(string what)
    {
        _events.Enqueue(what);
        _connecting ??= _connect(); // expect: LG1004
        return _events.Count;
    }
}
