// asks: a tool is started as a statement
// modelled on: aelassas/servy#242
using System;
using System.Diagnostics;

public static class Restarter
{
    public static void Restart(string service)
    {
        if (string.IsNullOrEmpty(service))
            throw new ArgumentException("no service", nameof(service));
        Process.Start("systemctl", new[] { "restart", service }); // expect: LG4002
    }
}
