// asks: both streams read by events begun after the start
// modelled on: documentation of .NET, page "Process.BeginErrorReadLine Method"
using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

public sealed class Build
{
    public async Task<int> RunAsync(TextWriter log)
    {
        using var build = new Process();
        build.StartInfo.FileName = "make";
        build.StartInfo.RedirectStandardOutput = true;
        build.StartInfo.RedirectStandardError = true;
        build.OutputDataReceived += (_, e) => Write(log, e.Data);
        build.ErrorDataReceived += (_, e) => Write(log, e.Data);
        build.Start();
        build.BeginOutputReadLine();
        build.BeginErrorReadLine();
        await build.WaitForExitAsync();
        return build.ExitCode;
    }

    private static void Write(TextWriter log, string line)
    {
        lock (log)
            log.WriteLine(line);
    }
}
