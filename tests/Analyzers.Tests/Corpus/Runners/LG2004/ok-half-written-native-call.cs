// compiles: no
// asks: the argument that will be the delegate is being typed
// modelled on: own: code being typed
using System;
using System.Runtime.InteropServices;

public sealed class Typing
{
    private delegate void TickProc(int value);

    private TickProc _tick;

    public void Attach()
    {
        native_set_tick(_ti
        _tick = value => Console.WriteLine(
    }

    [DllImport("native")]
    private static extern void native_set_tick(TickProc callback);
}
