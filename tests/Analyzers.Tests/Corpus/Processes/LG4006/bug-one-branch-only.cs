// asks: enabled in one branch, the handler is added in both
// modelled on: own: an option that forgets the event
using System;
using System.Diagnostics;
using System.IO;

public static class Tool
{
    public static void Run(ProcessStartInfo info, bool quiet, TextWriter log)
    {
        using var tool = new Process { StartInfo = info };
        if (quiet)
        {
            tool.Exited += (_, _) => log.Flush(); // expect: LG4006
        }
        else
        {
            tool.EnableRaisingEvents = true;
            tool.Exited += (_, _) => log.WriteLine("done");
        }

        tool.Start();
        tool.WaitForExit();
    }
}
