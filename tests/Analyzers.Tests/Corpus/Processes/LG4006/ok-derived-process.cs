// asks: a class derived from Process enables its own events in its constructor
// modelled on: own: a process with a name
using System;
using System.Diagnostics;

public sealed class NamedProcess : Process
{
    public NamedProcess(string name, ProcessStartInfo info)
    {
        Name = name;
        StartInfo = info;
        EnableRaisingEvents = true;
        Exited += (_, _) => Console.WriteLine($"{Name} has ended");
    }

    public string Name { get; }
}
