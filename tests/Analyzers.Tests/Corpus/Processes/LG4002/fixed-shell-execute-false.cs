// asks: returned to the caller
// modelled on: own: the repair of the twin
using System;
using System.Diagnostics;

public static class Helper
{
    public static Process Launch(string path, string pipe)
    {
        return Process.Start(new ProcessStartInfo
        {
            FileName = path,
            Arguments = $"--pipe {pipe}",
            UseShellExecute = false,
            CreateNoWindow = true,
        });
    }
}
