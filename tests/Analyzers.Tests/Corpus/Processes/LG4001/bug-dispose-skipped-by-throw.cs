// asks: an exception for a bad exit code leaves before Dispose
// modelled on: own: a check between wait and Dispose
using System;
using System.Diagnostics;

public static class Svn
{
    public static void Update(string folder)
    {
        var svn = new Process(); // expect: LG4001
        svn.StartInfo = new ProcessStartInfo("svn", "update") { WorkingDirectory = folder };
        svn.Start();
        svn.WaitForExit();
        if (svn.ExitCode != 0)
            throw new InvalidOperationException($"svn ended with {svn.ExitCode}");
        svn.Dispose();
    }
}
