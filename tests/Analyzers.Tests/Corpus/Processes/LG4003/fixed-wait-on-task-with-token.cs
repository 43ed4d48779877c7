// asks: a finally clause that kills what has not ended
// modelled on: own: the repair of the twin
using System;
using System.Diagnostics;
using System.Threading;

public static class Zip
{
    public static int Pack(string folder, CancellationToken token)
    {
        using var zip = Process.Start("zip", new[] { "-r", folder + ".zip", folder });
        try
        {
            zip.WaitForExitAsync().Wait(token);
            return zip.ExitCode;
        }
        finally
        {
            if (!zip.HasExited)
                zip.Kill(entireProcessTree: true);
        }
    }
}
