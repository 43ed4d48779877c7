// asks: the queue is completed, so the thread's loop ends, and the thread is joined
// modelled on: own: the repaired twin of the thread on a queue
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;

public sealed class AuditLog : IDisposable
{
    private readonly BlockingCollection<string> _lines = new();
    private readonly StreamWriter _errors;
    private readonly Thread _writer;

    public AuditLog(string path, Action<string> write)
    {
        _errors = new StreamWriter(path + ".errors");
        _writer = new Thread(() => Run(write)) { IsBackground = true };
        _writer.Start();
    }

    public void Add(string line) => _lines.Add(line);

    public void Dispose()
    {
        _lines.CompleteAdding();
        _writer.Join();
        _lines.Dispose();
        _errors.Dispose();
    }

    private void Run(Action<string> write)
    {
        foreach (var line in _lines.GetConsumingEnumerable())
            write(line);
    }
}
