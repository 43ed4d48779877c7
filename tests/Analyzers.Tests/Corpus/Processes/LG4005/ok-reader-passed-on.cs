// asks: the streams are passed to a helper that copies them
// modelled on: own: a pump for each stream
using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

public static class Runner
{
    public static async Task<int> RunAsync(ProcessStartInfo info, TextWriter output, TextWriter errors)
    {
        info.RedirectStandardOutput = info.RedirectStandardError = true;
        using var process = Process.Start(info);
        var pumps = Task.WhenAll(PumpAsync(process.StandardOutput, output), PumpAsync(process.StandardError, errors));
        await process.WaitForExitAsync();
        await pumps;
        return process.ExitCode;
    }

    private static async Task PumpAsync(TextReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line)
            await to.WriteLineAsync(line);
    }
}
