// asks: a message loop that the owner ends through the dispatcher it keeps
// modelled on: own: a window on its own thread
using System;
using System.Threading;

public sealed class Dispatcher
{
    private readonly ManualResetEventSlim _end = new();

    public void Run() => _end.Wait();

    public void InvokeShutdown() => _end.Set();
}

public sealed class Splash
{
    private readonly Dispatcher _dispatcher = new();

    public void Show()
    {
        var thread = new Thread(() => _dispatcher.Run());
        thread.IsBackground = true;
        thread.Start();
    }

    public void Close() => _dispatcher.InvokeShutdown();
}
