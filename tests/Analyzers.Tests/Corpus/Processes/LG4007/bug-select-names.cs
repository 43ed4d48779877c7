// asks: a query takes the names out of the objects
// modelled on: dotnet/docs#5948
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

public static class Names
{
    public static IReadOnlyList<string> Running()
    {
        var all = Process.GetProcesses(); // expect: LG4007
        return all.Select(process => process.ProcessName).Order().ToList();
    }
}
