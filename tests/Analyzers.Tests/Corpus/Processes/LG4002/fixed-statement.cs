// asks: the tool is waited for in a using block
// modelled on: aelassas/servy#242
using System;
using System.Diagnostics;

public static class Restarter
{
    public static void Restart(string service)
    {
        if (string.IsNullOrEmpty(service))
            throw new ArgumentException("no service", nameof(service));
        using var restarting = Process.Start("systemctl", new[] { "restart", service });
        restarting.WaitForExit();
    }
}
