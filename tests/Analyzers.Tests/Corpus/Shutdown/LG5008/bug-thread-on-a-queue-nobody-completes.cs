// asks: a thread blocked on a queue; Dispose closes the log and leaves thread and queue
// modelled on: own: the thread of the catalogue's sentence; nothing in Dispose tells it to end
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;

public sealed class AuditLog : IDisposable
{
    private readonly BlockingCollection<string> _lines = new(); // expect-or: LG5008
    private readonly StreamWriter _errors;
    private readonly Thread _writer; // expect: LG5008

    public AuditLog(string path, Action<string> write)
    {
        _errors = new StreamWriter(path + ".errors");
        _writer = new Thread(() => Run(write)) { IsBackground = true }; // expect-or: LG5008
        _writer.Start();
    }

    public void Add(string line) => _lines.Add(line);

    public void Complete() => _lines.CompleteAdding();

    public void Dispose() // expect-or: LG5008
    {
        _errors.Dispose();
    }

    private void Run(Action<string> write)
    {
        foreach (var line in _lines.GetConsumingEnumerable())
            write(line);
    }
}
