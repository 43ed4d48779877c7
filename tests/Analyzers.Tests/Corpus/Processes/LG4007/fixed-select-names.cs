// asks: the array is disposed element by element after the query
// modelled on: dotnet/docs#5948
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

public static class Names
{
    public static IReadOnlyList<string> Running()
    {
        var all = Process.GetProcesses();
        var names = all.Select(process => process.ProcessName).Order().ToList();
        Array.ForEach(all, process => process.Dispose());
        return names;
    }
}
