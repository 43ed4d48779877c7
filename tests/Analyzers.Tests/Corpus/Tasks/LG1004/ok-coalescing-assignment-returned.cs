// asks: the value of the ??= expression itself is returned
// modelled on: own: the silent twin of the assignment that is only a statement
using System;
using System.Threading.Tasks;

public sealed class Telemetry
{
    private readonly Func<Task> _connect;
    private Task _connecting;

    public Telemetry(Func<Task> connect) => _connect = connect;

    public Task ReadyAsync()
    {
        Console.WriteLine("telemetry wanted");
        return _connecting ??= _connect();
    }
}
