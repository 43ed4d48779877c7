// asks: Dispose releases the link as well
// modelled on: dotnet/iot#276
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Importer(Func<string, CancellationToken, Task> import, CancellationToken application) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly CancellationTokenSource _linked = CancellationTokenSource.CreateLinkedTokenSource(application);

    public async Task ImportAsync(string path)
    {
        await _gate.WaitAsync(_linked.Token);
        try { await import(path, _linked.Token); }
        finally { _gate.Release(); }
    }

    public void Cancel() => _linked.Cancel();

    public void Dispose()
    {
        _linked.Cancel();
        _linked.Dispose();
        _gate.Dispose();
    }
}
