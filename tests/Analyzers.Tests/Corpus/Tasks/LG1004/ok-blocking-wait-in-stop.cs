// asks: the field is waited for by a blocking GetResult behind a null test
// modelled on: stratisproject/StratisBitcoinFullNode#2167
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class Writer : IDisposable
{
    private readonly BlockingCollection<string> _lines = new();
    private readonly Task _writing;

    public Writer(TextWriter target)
    {
        _writing = Task.Factory.StartNew(
            () => Write(target),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    public void Add(string line) => _lines.Add(line);

    public void Dispose()
    {
        _lines.CompleteAdding();
        _writing?.GetAwaiter().GetResult();
        _lines.Dispose();
    }

    private void Write(TextWriter target)
    {
        foreach (var line in _lines.GetConsumingEnumerable())
            target.WriteLine(line);
    }
}
