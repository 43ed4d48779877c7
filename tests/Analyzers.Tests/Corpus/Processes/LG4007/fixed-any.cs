// asks: each element is disposed before the answer
// modelled on: own: the repair of the twin
using System;
using System.Diagnostics;

public sealed class SingleInstance
{
    private readonly string _name;

    public SingleInstance(string name) => _name = name;

    public bool AlreadyRunning()
    {
        var others = 0;
        foreach (var process in Process.GetProcessesByName(_name))
        {
            using (process)
                others += process.Id != Environment.ProcessId ? 1 : 0;
        }

        return others > 0;
    }
}
