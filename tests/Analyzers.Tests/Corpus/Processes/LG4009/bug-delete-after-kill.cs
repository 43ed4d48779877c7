// asks: the file the child writes is deleted right after the kill
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
        capture.Kill(entireProcessTree: true); // expect: LG4009
        File.Delete(target); // expect-or: LG4009
    }
}
