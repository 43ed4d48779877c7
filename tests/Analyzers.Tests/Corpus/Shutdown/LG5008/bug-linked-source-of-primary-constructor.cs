// asks: a linked source in a field initialiser of a class with a primary constructor; Dispose ends only the gate
// modelled on: dotnet/iot#276
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Importer(Func<string, CancellationToken, Task> import, CancellationToken application) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly CancellationTokenSource _linked = CancellationTokenSource.CreateLinkedTokenSource(application); // expect: LG5008

    public async Task ImportAsync(string path)
    {
        await _gate.WaitAsync(_linked.Token);
        try { await import(path, _linked.Token); }
        finally { _gate.Release(); }
    }

    public void Cancel() => _linked.Cancel();

    public void Dispose() => _gate.Dispose(); // expect-or: LG5008
}
