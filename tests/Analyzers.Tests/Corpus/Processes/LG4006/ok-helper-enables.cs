// asks: a fluent helper of this program enables the events
// modelled on: own: a fluent start
using System;
using System.Diagnostics;
using System.IO;

public static class Fluent
{
    public static Process Watched(this Process process)
    {
        process.EnableRaisingEvents = true;
        return process;
    }

    public static int Run(string program, TextWriter log)
    {
        using var child = new Process { StartInfo = new ProcessStartInfo(program) }.Watched();
        child.Exited += (_, _) => log.WriteLine($"{program} has ended");
        child.Start();
        child.WaitForExit();
        return child.ExitCode;
    }
}
