// asks: a null check before the using statement, as Start may return null
// modelled on: documentation of .NET, page "Process.Start Method"
using System;
using System.Diagnostics;

public static class Print
{
    public static void Send(string file)
    {
        var printing = Process.Start(new ProcessStartInfo(file) { UseShellExecute = true, Verb = "print" });
        if (printing == null)
            return;

        using (printing)
            printing.WaitForExit();
    }
}
