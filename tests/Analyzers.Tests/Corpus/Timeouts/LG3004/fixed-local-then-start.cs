// asks: a background thread in a field that StopAsync-like code joins after telling it
// modelled on: own: the repair of the twin
using System;
using System.Threading;

public sealed class KeyListener
{
    private readonly Thread _keys;
    private volatile bool _stop;

    public KeyListener(Action quit)
    {
        _keys = new Thread(() =>
        {
            while (!_stop)
            {
                if (Console.KeyAvailable && Console.ReadKey(intercept: true).Key == ConsoleKey.Q)
                    quit();
                Thread.Sleep(50);
            }
        });
        _keys.Start();
    }

    public void Stop()
    {
        _stop = true;
        _keys.Join();
    }

    public string Prompt { get; set; } = ">";
}
