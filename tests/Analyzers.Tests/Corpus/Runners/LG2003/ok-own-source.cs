// asks: the callback is on the object's own source, which ends with the object
// modelled on: aritchie/userdialogs#274
using System;
using System.Threading;

public sealed class Lease : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly string _name;

    public Lease(string name)
    {
        _name = name;
        _ended.Token.Register(() => Console.WriteLine(_name + " has ended"));
    }

    public CancellationToken Ended => _ended.Token;

    public void Dispose()
    {
        _ended.Cancel();
        _ended.Dispose();
    }
}
