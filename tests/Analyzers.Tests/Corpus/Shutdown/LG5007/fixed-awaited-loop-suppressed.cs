// asks: the await of the loop does not throw, so what follows always runs
// modelled on: own: the repaired twin of the awaited loop
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
        await _stop.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try { await _connection.DisposeAsync(); }
        finally { _stop.Dispose(); }
    }
}
