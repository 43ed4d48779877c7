// asks: the started thread is returned
// modelled on: own: a factory of threads
using System;
using System.Threading;

public static class Start
{
    public static Thread Named(string name, ThreadStart body)
    {
        var thread = new Thread(body) { Name = name };
        thread.Start();
        return thread;
    }
}
