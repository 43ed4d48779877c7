// asks: the reader of the output is disposed, the process is not
// modelled on: own: the reader is not the process
using System;
using System.Diagnostics;

public static class Uname
{
    public static string Release()
    {
        var uname = Process.Start(new ProcessStartInfo("uname", "-r") { RedirectStandardOutput = true }); // expect: LG4001
        using var output = uname.StandardOutput;
        var release = output.ReadToEnd();
        uname.WaitForExit();
        return release.Trim();
    }
}
