// asks: a using statement with an empty block releases it
// modelled on: aelassas/servy#242
using System;
using System.Diagnostics;

public static class Detached
{
    public static void Run(string program)
    {
        using (Process.Start(new ProcessStartInfo(program) { UseShellExecute = false }))
        {
        }
    }
}
