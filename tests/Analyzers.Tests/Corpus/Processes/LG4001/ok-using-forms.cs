// asks: statement, declaration, discard-like name and an existing variable
// modelled on: documentation of .NET, page "Process Class"
using System;
using System.Diagnostics;

public static class Four
{
    public static void Run(ProcessStartInfo info)
    {
        using (var first = Process.Start(info))
            first.WaitForExit();

        using var second = Process.Start(info);
        second.WaitForExit();

        using (Process.Start("true"))
        {
        }

        Process fourth = Process.Start(info);
        using (fourth)
            fourth.WaitForExit();
    }
}
