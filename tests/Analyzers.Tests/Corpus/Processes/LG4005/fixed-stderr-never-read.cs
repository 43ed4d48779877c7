// asks: only what is read is redirected
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
            RedirectStandardError = false,
        };
        info.ArgumentList.Add(name);
        using var sysctl = Process.Start(info);
        var text = sysctl.StandardOutput.ReadToEnd();
        sysctl.WaitForExit();
        return text.Trim();
    }
}
