// asks: the cancelled read of the output leaves the method, so the wait is never reached
// modelled on: own: a read with a token is a wait for the child too
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Tail
{
    public static async Task<string> ReadAsync(string file, CancellationToken token)
    {
        using var tail = Process.Start(new ProcessStartInfo("journalctl", $"--file {file} --follow") { RedirectStandardOutput = true });
        var text = await tail.StandardOutput.ReadToEndAsync(token); // expect: LG4003
        await tail.WaitForExitAsync(token); // expect-or: LG4003
        return text;
    }
}
