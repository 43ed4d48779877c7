// asks: start infos, modules and names that look like processes hold nothing
// modelled on: own: a name is not a process
using System;
using System.Diagnostics;

public sealed class ProcessEntry
{
    public ProcessEntry(string name) => Name = name;

    public string Name { get; }

    public static ProcessEntry Start(string name) => new(name);
}

public static class Table
{
    public static string First()
    {
        var entry = ProcessEntry.Start("init");
        var info = new ProcessStartInfo(entry.Name);
        return info.FileName + Environment.ProcessId;
    }
}
