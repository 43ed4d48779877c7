// asks: a thread handed to the caller, whose loop asks nothing and never leaves
// modelled on: sipsorcery-org/sipsorcery#399
using System;
using System.Threading;

public sealed class Sensor
{
    private readonly Func<double> _read;

    public Sensor(Func<double> read) => _read = read;

    public double Last { get; private set; }

    public Thread Start()
    {
        var thread = new Thread(Loop) { IsBackground = true, Name = "sensor" };
        thread.Start();
        return thread;
    }

    private void Loop()
    {
        while (true) // expect: LG3005
        {
            Last = _read();
            Thread.Sleep(500);
        }
    }
}
