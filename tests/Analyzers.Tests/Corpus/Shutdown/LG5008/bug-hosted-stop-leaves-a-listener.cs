// asks: no Dispose: a hosted service whose StopAsync ends one of two subscriptions
// modelled on: own: Stop is the way to end a hosted service
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Diagnostics : IHostedService
{
    private readonly IObserver<DiagnosticListener> _listeners;
    private readonly IObserver<KeyValuePair<string, object>> _events;
    private readonly DiagnosticListener _own = new("orders");
    private IDisposable _all; // expect: LG5008
    private IDisposable _mine;

    public Diagnostics(IObserver<DiagnosticListener> listeners, IObserver<KeyValuePair<string, object>> events) =>
        (_listeners, _events) = (listeners, events);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _all = DiagnosticListener.AllListeners.Subscribe(_listeners); // expect-or: LG5008
        _mine = _own.Subscribe(_events);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) // expect-or: LG5008
    {
        _mine?.Dispose();
        _own.Dispose();
        return Task.CompletedTask;
    }
}
