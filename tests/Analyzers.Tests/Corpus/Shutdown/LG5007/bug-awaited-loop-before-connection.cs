// asks: DisposeAsync awaits a loop that faults when the peer is gone; the connection below is then never closed
// modelled on: own: the common form of DisposeAsync of a client with a receive loop
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class Receiver : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Stream _connection;
    private readonly Task _receiving;

    public Receiver(Func<Stream> connect, Func<Stream, CancellationToken, Task> receive)
    {
        _connection = connect();
        _receiving = receive(_connection, _stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _receiving; // expect: LG5007
        await _connection.DisposeAsync(); // expect-or: LG5007
        _stop.Dispose();
    }
}
