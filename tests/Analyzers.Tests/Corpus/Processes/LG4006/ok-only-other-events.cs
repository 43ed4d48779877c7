// asks: other events of a process need no such switch
// modelled on: documentation of .NET, page "Process.OutputDataReceived Event"
using System;
using System.Diagnostics;

public static class Netstat
{
    public static int Count()
    {
        using var netstat = new Process { StartInfo = new ProcessStartInfo("netstat") { RedirectStandardOutput = true } };
        var lines = 0;
        netstat.OutputDataReceived += (_, e) => lines += e.Data == null ? 0 : 1;
        netstat.Start();
        netstat.BeginOutputReadLine();
        netstat.WaitForExit();
        return lines;
    }
}
