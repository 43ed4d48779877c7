// asks: the handler of its exit disposes it
// modelled on: DotNetAnalyzers/IDisposableAnalyzers#29
using System;
using System.Diagnostics;

public static class Detached
{
    public static void Run(ProcessStartInfo info, Action<int> ended)
    {
        var process = new Process { StartInfo = info, EnableRaisingEvents = true };
        process.Exited += (_, _) =>
        {
            ended(process.ExitCode);
            process.Dispose();
        };
        process.Start();
    }
}
