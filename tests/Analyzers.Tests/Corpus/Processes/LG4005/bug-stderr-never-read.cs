// asks: stderr is redirected and nobody reads it
// modelled on: meziantou/Meziantou.Framework#2395
using System;
using System.Diagnostics;

public static class Sysctl
{
    public static string Read(string name)
    {
        var info = new ProcessStartInfo("sysctl")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true, // expect: LG4005
        };
        info.ArgumentList.Add(name);
        using var sysctl = Process.Start(info); // expect-or: LG4005
        var text = sysctl.StandardOutput.ReadToEnd();
        sysctl.WaitForExit();
        return text.Trim();
    }
}
