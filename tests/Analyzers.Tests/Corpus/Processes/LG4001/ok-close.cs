// asks: Close releases what Dispose releases
// modelled on: documentation of .NET, page "Process.Close Method"
using System;
using System.Diagnostics;

public static class Attrib
{
    public static int Hide(string file)
    {
        var attrib = Process.Start("attrib", new[] { "+h", file });
        try
        {
            attrib.WaitForExit();
            return attrib.ExitCode;
        }
        finally
        {
            attrib.Close();
        }
    }
}
