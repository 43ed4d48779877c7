// asks: two levels of subscriptions are kept: the outer in a field, the inner in a list
// modelled on: elastic/apm-agent-dotnet#987
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;

public sealed class RequestWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object>>, IDisposable
{
    private readonly List<IDisposable> _inner = new();
    private readonly IDisposable _outer;
    private int _events;

    public RequestWatch() => _outer = DiagnosticListener.AllListeners.Subscribe(this);

    public int Events => _events;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name != "HttpHandlerDiagnosticListener")
            return;
        lock (_inner)
            _inner.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object> value) => Interlocked.Increment(ref _events);

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        _outer.Dispose();
        lock (_inner)
            _inner.ForEach(s => s.Dispose());
    }
}
