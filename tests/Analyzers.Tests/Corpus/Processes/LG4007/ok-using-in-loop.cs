// asks: a using declaration over the loop variable's copy
// modelled on: own: each turn disposes
using System;
using System.Diagnostics;

public static class Usage
{
    public static TimeSpan Total(string name)
    {
        var total = TimeSpan.Zero;
        foreach (var item in Process.GetProcessesByName(name))
        {
            using var process = item;
            total += process.TotalProcessorTime;
        }

        return total;
    }
}
