// asks: the array only for Any: every element stays
// modelled on: own: is it running
using System;
using System.Diagnostics;
using System.Linq;

public sealed class SingleInstance
{
    private readonly string _name;

    public SingleInstance(string name) => _name = name;

    public bool AlreadyRunning()
    {
        return Process.GetProcessesByName(_name).Any(process => process.Id != Environment.ProcessId); // expect: LG4007
    }
}
