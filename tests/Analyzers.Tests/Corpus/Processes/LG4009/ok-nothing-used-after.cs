// asks: the kill is the last act, only the handle is released
// modelled on: own: nothing depends on the end
using System;
using System.Diagnostics;

public sealed class Tail : IDisposable
{
    private readonly Process _tail;

    public Tail(string file) => _tail = Process.Start("tail", new[] { "-f", file });

    public int Id => _tail.Id;

    public void Dispose()
    {
        _tail.Kill();
        _tail.Dispose();
    }
}
