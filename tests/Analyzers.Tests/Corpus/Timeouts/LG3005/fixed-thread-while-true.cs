// asks: the loop ends with a volatile flag
// modelled on: sipsorcery-org/sipsorcery#399
using System;
using System.Threading;

public sealed class Sensor
{
    private readonly Func<double> _read;
    private volatile bool _stop;

    public Sensor(Func<double> read) => _read = read;

    public double Last { get; private set; }

    public void Stop() => _stop = true;

    public Thread Start()
    {
        var thread = new Thread(Loop) { IsBackground = true, Name = "sensor" };
        thread.Start();
        return thread;
    }

    private void Loop()
    {
        while (!_stop)
        {
            Last = _read();
            Thread.Sleep(500);
        }
    }
}
