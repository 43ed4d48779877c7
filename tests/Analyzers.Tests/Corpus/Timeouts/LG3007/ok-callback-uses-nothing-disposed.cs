// asks: disposed without waiting; the callback only counts, what is disposed next it does not know
// modelled on: own: nothing in flight can be hurt
using System;
using System.Net.Sockets;
using System.Threading;

public sealed class Pinger : IDisposable
{
    private readonly UdpClient _socket = new();
    private readonly Timer _second;
    private long _seconds;

    public Pinger() => _second = new Timer(_ => Interlocked.Increment(ref _seconds), null, 1000, 1000);

    public void Ping(string host) => _socket.Send(BitConverter.GetBytes(Volatile.Read(ref _seconds)), 8, host, 7);

    public void Dispose()
    {
        _second.Dispose();
        _socket.Dispose();
    }
}
