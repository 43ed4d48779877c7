// asks: the source is disposed uncancelled; its token only ever reached work that was awaited in the same call
// modelled on: own: one lookup at a time, none is left when Dispose runs
using System;
using System.Threading;

public sealed class Prompt : IDisposable
{
    private readonly CancellationTokenSource _escape = new();
    private readonly Func<CancellationToken, string> _read;

    public Prompt(Func<CancellationToken, string> read) => _read = read;

    public void Escape() => _escape.Cancel();

    public string Ask()
    {
        try { return _read(_escape.Token); }
        catch (OperationCanceledException) { return null; }
    }

    public void Dispose() => _escape.Dispose();
}
