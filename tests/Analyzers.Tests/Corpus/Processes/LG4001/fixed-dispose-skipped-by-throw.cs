// asks: Dispose before the check
// modelled on: own: the repair of the twin
using System;
using System.Diagnostics;

public static class Svn
{
    public static void Update(string folder)
    {
        var svn = new Process();
        svn.StartInfo = new ProcessStartInfo("svn", "update") { WorkingDirectory = folder };
        svn.Start();
        svn.WaitForExit();
        var code = svn.ExitCode;
        svn.Dispose();
        if (code != 0)
            throw new InvalidOperationException($"svn ended with {code}");
    }
}
