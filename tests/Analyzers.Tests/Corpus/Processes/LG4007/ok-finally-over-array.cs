// asks: a finally clause disposes the whole array
// modelled on: own: one way out for all
using System;
using System.Diagnostics;
using System.Linq;

public static class Oldest
{
    public static int Id(string name)
    {
        var all = Process.GetProcessesByName(name);
        try
        {
            return all.Length == 0 ? -1 : all.MinBy(process => process.StartTime).Id;
        }
        finally
        {
            foreach (var process in all)
                process.Dispose();
        }
    }
}
