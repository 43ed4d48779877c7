// asks: a start info with UseShellExecute = false in an initializer
// modelled on: aelassas/servy#242
using System;
using System.Diagnostics;

public static class Helper
{
    public static void Launch(string path, string pipe)
    {
        Process.Start(new ProcessStartInfo // expect: LG4002
        {
            FileName = path,
            Arguments = $"--pipe {pipe}",
            UseShellExecute = false,
            CreateNoWindow = true,
        });
    }
}
