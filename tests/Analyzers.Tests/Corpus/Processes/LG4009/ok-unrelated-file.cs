// asks: a file that the child never saw is written after the kill
// modelled on: own: the next use is another thing
using System;
using System.Diagnostics;
using System.IO;
using System.Threading;

public static class Session
{
    public static void Close(string program, string log, ManualResetEventSlim end)
    {
        using var child = Process.Start(program);
        end.Wait();
        child.Kill(entireProcessTree: true);
        File.AppendAllText(log, "closed\n");
    }
}
