// asks: a lambda of a query starts and waits
// modelled on: own: a query over commands
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

public static class Versions
{
    public static IReadOnlyList<int> All(IEnumerable<string> tools) =>
        tools.Select(tool =>
        {
            var process = Process.Start(tool, "--version"); // expect: LG4001
            process.WaitForExit();
            return process.ExitCode;
        }).ToList();
}
