// asks: the source is cancelled in the finally clause before it is disposed
// modelled on: own: the repair of the twin
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class Exporter
{
    private readonly Func<Stream, CancellationToken, Task> _write;

    public Exporter(Func<Stream, CancellationToken, Task> write) => _write = write;

    public async Task ExportAsync(Stream target)
    {
        using var cancel = new CancellationTokenSource();
        try
        {
            await _write(target, cancel.Token).WaitAsync(TimeSpan.FromMinutes(1));
        }
        finally
        {
            cancel.Cancel();
        }
    }
}
