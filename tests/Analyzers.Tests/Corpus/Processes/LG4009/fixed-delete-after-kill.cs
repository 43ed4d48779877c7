// asks: waited for between kill and deletion
// modelled on: tgstation/tgstation-server#108
using System;
using System.Diagnostics;
using System.IO;
using System.Threading;

public static class Capture
{
    public static void Discard(ProcessStartInfo info, string target, ManualResetEventSlim enough)
    {
        info.ArgumentList.Add("-o");
        info.ArgumentList.Add(target);
        using var capture = Process.Start(info);
        enough.Wait();
        capture.Kill(entireProcessTree: true);
        capture.WaitForExit();
        File.Delete(target);
    }
}
