// asks: the collection it consumes is completed before the join
// modelled on: documentation of .NET, page "BlockingCollection.CompleteAdding Method"
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;

public sealed class Logger : IDisposable
{
    private readonly BlockingCollection<string> _lines = new();
    private readonly Thread _writer;

    public Logger(TextWriter target)
    {
        _writer = new Thread(() =>
        {
            foreach (var line in _lines.GetConsumingEnumerable())
                target.WriteLine(line);
        });
        _writer.Start();
    }

    public void Write(string line) => _lines.Add(line);

    public void Dispose()
    {
        _lines.CompleteAdding();
        if (!_writer.Join(TimeSpan.FromSeconds(10)))
            throw new TimeoutException("the log is not written");
        _lines.Dispose();
    }
}
