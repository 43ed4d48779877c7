// asks: a URL opened by the shell
// modelled on: documentation of .NET, page "ProcessStartInfo.UseShellExecute Property"
using System;
using System.Diagnostics;

public static class Help
{
    public static void Open(string topic)
    {
        Process.Start(new ProcessStartInfo($"https://example.org/help/{topic}") { UseShellExecute = true });
    }
}
