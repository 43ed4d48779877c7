// asks: a child that ends when its input does: closed after the limit and waited for
// modelled on: own: end of input as the signal
using System;
using System.Diagnostics;
using System.IO;

public static class Bc
{
    public static int Run(Action<TextWriter> talk)
    {
        using var bc = Process.Start(new ProcessStartInfo("bc", "-q") { RedirectStandardInput = true });
        talk(bc.StandardInput);
        if (!bc.WaitForExit(100))
        {
            bc.StandardInput.Close();
            bc.WaitForExit();
        }

        return bc.ExitCode;
    }
}
