// asks: UnsafeStart, and a wait for a named event that only another process sets
// modelled on: own: a thread nobody can reach
using System;
using System.Threading;

public sealed class Activation
{
    private readonly Action _show;

    public Activation(Action show) => _show = show;

    public void Register(string name)
    {
        new Thread(() => // expect: LG3004
        {
            using var shown = new EventWaitHandle(false, EventResetMode.AutoReset, name);
            shown.WaitOne();
            _show();
        }).UnsafeStart();
    }
}
