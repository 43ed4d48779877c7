// asks: the overload without a limit, which has nothing to tell
// modelled on: ArieGato/serilog-sinks-rabbitmq#284
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class ConnectionHolder
{
    private readonly SemaphoreSlim _lock = new(1, 1);
    private Stream _connection;

    public async Task CloseAsync(CancellationToken token)
    {
        await _lock.WaitAsync(token).ConfigureAwait(false);
        var connection = Interlocked.Exchange(ref _connection, null);
        _lock.Release();
        if (connection != null)
            await connection.DisposeAsync().ConfigureAwait(false);
    }
}
