// asks: one variable for the children of all turns, disposed once after the loop
// modelled on: microsoft/testfx@938c1a7d1
using System;
using System.Diagnostics;

public static class Retry
{
    public static int Run(string program, int attempts)
    {
        Process child = null;
        var code = -1;
        for (var i = 0; i < attempts && code != 0; i++)
        {
            child = Process.Start(program); // expect: LG4001
            child.WaitForExit();
            code = child.ExitCode;
        }

        child?.Dispose();
        return code;
    }
}
