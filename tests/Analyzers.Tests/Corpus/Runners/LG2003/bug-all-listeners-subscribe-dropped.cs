// asks: a subscription to the process-wide DiagnosticListener.AllListeners, dropped by a short-lived object
// modelled on: dotnet/docs#29255
using System;
using System.Collections.Concurrent;
using System.Diagnostics;

public sealed class RequestWatch : IObserver<DiagnosticListener>
{
    private readonly ConcurrentDictionary<string, int> _seen = new();

    public RequestWatch() => DiagnosticListener.AllListeners.Subscribe(this); // expect: LG2003

    public int Count(string listener) => _seen.TryGetValue(listener, out var n) ? n : 0;

    public void OnNext(DiagnosticListener value) => _seen.AddOrUpdate(value.Name, 1, (_, n) => n + 1);

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
