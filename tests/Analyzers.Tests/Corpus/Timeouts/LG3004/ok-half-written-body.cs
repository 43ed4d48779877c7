// compiles: no
// asks: the lambda of a chained start is still open
// modelled on: own: code being typed
using System;
using System.Threading;

public sealed class Half
{
    public void Start()
    {
        new Thread(() =>
        {
            Thread.Sleep(
        }).Start();
    }
}
