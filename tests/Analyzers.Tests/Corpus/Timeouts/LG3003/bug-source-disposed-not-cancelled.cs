// asks: the operation has a token, but its source is only disposed when the limit is over; disposing cancels nothing
// modelled on: dotnet/runtime#31370
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
        await _write(target, cancel.Token).WaitAsync(TimeSpan.FromMinutes(1)); // expect: LG3003
    }
}
