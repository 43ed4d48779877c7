// asks: constructor and Start in one expression; the body waits for a client on a pipe only it knows
// modelled on: own: a thread nobody can reach
using System;
using System.IO;
using System.Threading;

public sealed class SingleInstance
{
    private readonly Action<string> _opened;

    public SingleInstance(Action<string> opened) => _opened = opened;

    public void Listen(string name)
    {
        new Thread(() => // expect: LG3004
        {
            using var pipe = new System.IO.Pipes.NamedPipeServerStream(name);
            pipe.WaitForConnection();
            using var reader = new StreamReader(pipe);
            _opened(reader.ReadLine());
        }).Start();
    }
}
