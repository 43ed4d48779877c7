// asks: the kill is in a helper that catches what an ended child throws
// modelled on: dotnet/extensions#356
using System;
using System.Diagnostics;

public static class Tests
{
    public static bool Run(ProcessStartInfo info)
    {
        using var host = Process.Start(info);
        if (host.WaitForExit(120_000))
            return host.ExitCode == 0;

        End(host);
        return false;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
        }
    }
}
