// asks: the field is emptied by Interlocked.Exchange and the old value ended
// modelled on: npgsql/npgsql@3cb5804b7
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Search : IDisposable
{
    private CancellationTokenSource _current = new();

    public async Task<string> FindAsync(Func<CancellationToken, Task<string>> find)
    {
        var source = Volatile.Read(ref _current);
        ObjectDisposedException.ThrowIf(source == null, this);
        return await find(source.Token);
    }

    public void Dispose()
    {
        var source = Interlocked.Exchange(ref _current, null);
        source?.Cancel();
        source?.Dispose();
    }
}
