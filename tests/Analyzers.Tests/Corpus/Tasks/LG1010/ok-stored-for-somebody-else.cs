// asks: the source goes into a dictionary; another method completes it, and Dispose cancels what is left
// modelled on: SignalR/SignalR#4239
using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

public sealed class Calls : IDisposable
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string>> _open = new();
    private readonly Action<int, string> _send;
    private int _next;

    public Calls(Action<int, string> send) => _send = send;

    public Task<string> InvokeAsync(string method)
    {
        var call = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var id = Interlocked.Increment(ref _next);
        _open[id] = call;
        _send(id, method);
        return call.Task;
    }

    public void Answered(int id, string value)
    {
        if (_open.TryRemove(id, out var call))
            call.TrySetResult(value);
    }

    public void Dispose()
    {
        foreach (var id in _open.Keys)
        {
            if (_open.TryRemove(id, out var call))
                call.TrySetCanceled();
        }
    }
}
