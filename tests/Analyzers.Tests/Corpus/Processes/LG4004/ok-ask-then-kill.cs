// asks: asked to close, waited for, killed, waited for again
// modelled on: dotnet/runtime#16848
using System;
using System.Diagnostics;
using System.Threading;

public static class Notes
{
    public static void Show(string file, ManualResetEventSlim close)
    {
        using var notes = Process.Start(new ProcessStartInfo("gedit", file));
        close.Wait();
        notes.CloseMainWindow();
        if (!notes.WaitForExit(3000))
        {
            notes.Kill(entireProcessTree: true);
            notes.WaitForExit();
        }
    }
}
