// asks: before the overwrite the old value is put into a collection that ends it later
// modelled on: own: hand-over of the old value to a collection
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class LogFile : IDisposable
{
    private readonly List<Timer> _draining = new();
    private readonly Action<string> _flush;
    private Timer _current;

    public LogFile(Action<string> flush) => _flush = flush;

    public void Roll(string name)
    {
        var timer = new Timer(n => _flush((string)n), name, 100, 100);
        lock (_draining)
        {
            if (_current != null)
                _draining.Add(_current);
            _current = timer;
        }
    }

    public void Dispose()
    {
        lock (_draining)
        {
            _draining.ForEach(t => t.Dispose());
            _current?.Dispose();
        }
    }
}
