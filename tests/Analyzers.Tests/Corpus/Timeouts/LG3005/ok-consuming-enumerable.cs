// asks: GetConsumingEnumerable ends when adding is completed
// modelled on: documentation of .NET, page "BlockingCollection.GetConsumingEnumerable Method"
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;

public sealed class AuditLog : IDisposable
{
    private readonly BlockingCollection<string> _entries = new();
    private readonly Thread _writer;

    public AuditLog(TextWriter target)
    {
        _writer = new Thread(() =>
        {
            foreach (var entry in _entries.GetConsumingEnumerable())
                target.WriteLine(entry);
        });
        _writer.Start();
    }

    public void Write(string entry) => _entries.Add(entry);

    public void Dispose()
    {
        _entries.CompleteAdding();
        _writer.Join();
        _entries.Dispose();
    }
}
