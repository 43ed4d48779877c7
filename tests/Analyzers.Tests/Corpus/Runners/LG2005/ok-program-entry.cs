// asks: a top-level program attaches a lambda for the rest of its own life
// modelled on: documentation of .NET, page "Console.CancelKeyPress Event"
using System;
using System.Threading;

using var stop = new ManualResetEventSlim();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Set();
};

Console.WriteLine("Ctrl+C ends this");
stop.Wait();
Console.WriteLine("bye");
return 0;
