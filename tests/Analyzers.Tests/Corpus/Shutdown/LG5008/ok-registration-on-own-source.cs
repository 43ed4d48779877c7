// asks: the registration belongs to the object's own source, which is disposed and takes it along
// modelled on: own: a registration goes with its source
using System;
using System.Threading;

public sealed class Upload : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly CancellationTokenRegistration _mark;

    public Upload() => _mark = _cancel.Token.Register(() => State = "cancelled");

    public string State { get; private set; } = "running";

    public bool IsMarked => _mark.Token.IsCancellationRequested;

    public void Cancel() => _cancel.Cancel();

    public void Dispose() => _cancel.Dispose();
}
