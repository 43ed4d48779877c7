// asks: the same with Close
// modelled on: documentation of .NET, page "Process.StandardInput Property"
using System;
using System.Collections.Generic;
using System.Diagnostics;

public static class Sort
{
    public static string Run(IEnumerable<string> lines)
    {
        using var sort = Process.Start(new ProcessStartInfo("sort")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        });
        foreach (var line in lines)
            sort.StandardInput.WriteLine(line);
        sort.StandardInput.Close();
        var sorted = sort.StandardOutput.ReadToEnd();
        sort.WaitForExit();
        return sorted;
    }
}
