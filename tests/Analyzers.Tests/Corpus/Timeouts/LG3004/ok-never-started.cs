// asks: a thread object that is configured and handed on, started by the receiver
// modelled on: own: a factory of threads
using System;
using System.Threading;

public sealed class Factory
{
    public Thread Create(ThreadStart body) => new(body) { IsBackground = true, Priority = ThreadPriority.BelowNormal };
}
