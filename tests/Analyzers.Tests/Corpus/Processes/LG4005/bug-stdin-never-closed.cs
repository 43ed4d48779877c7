// asks: stdin is redirected and written to, but never closed, and the child reads to its end
// modelled on: documentation of .NET, page "Process.StandardInput Property"
using System;
using System.Collections.Generic;
using System.Diagnostics;

public static class Sort
{
    public static string Run(IEnumerable<string> lines)
    {
        using var sort = Process.Start(new ProcessStartInfo("sort") // expect-or: LG4005
        {
            RedirectStandardInput = true, // expect-or: LG4005
            RedirectStandardOutput = true,
        });
        foreach (var line in lines)
            sort.StandardInput.WriteLine(line); // expect: LG4005
        sort.StandardInput.Flush();
        var sorted = sort.StandardOutput.ReadToEnd(); // expect-or: LG4005
        sort.WaitForExit();
        return sorted;
    }
}
