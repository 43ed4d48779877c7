// asks: a synchronous caller waits for the task before the using ends, in three ways
// modelled on: dotnet/sdk#51761
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class LegacyExporter
{
    private readonly Func<Stream, Task> _write;
    private readonly Func<Stream, Task<int>> _count;

    public LegacyExporter(Func<Stream, Task> write, Func<Stream, Task<int>> count) => (_write, _count) = (write, count);

    public int Export(string path)
    {
        using var file = File.Create(path);
        _write(file).GetAwaiter().GetResult();
        var flushing = file.FlushAsync();
        flushing.Wait();
        return _count(file).Result;
    }
}
