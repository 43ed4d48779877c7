// asks: a using statement over stdin closes it before the wait
// modelled on: own: text for a printer
using System;
using System.Diagnostics;

public static class Lp
{
    public static void Print(string text)
    {
        using var lp = Process.Start(new ProcessStartInfo("lp") { RedirectStandardInput = true });
        using (var input = lp.StandardInput)
            input.Write(text);
        lp.WaitForExit();
    }
}
