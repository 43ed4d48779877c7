// asks: a registration made before the read kills the child
// modelled on: own: the repair of the twin
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Tail
{
    public static async Task<string> ReadAsync(string file, CancellationToken token)
    {
        using var tail = Process.Start(new ProcessStartInfo("journalctl", $"--file {file} --follow") { RedirectStandardOutput = true });
        await using var killing = token.Register(() => tail.Kill(entireProcessTree: true));
        var text = await tail.StandardOutput.ReadToEndAsync(token);
        await tail.WaitForExitAsync(token);
        return text;
    }
}
