// asks: Kill(true)
// modelled on: winsw/winsw#246
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Batch
{
    public static async Task RunAsync(string file, CancellationToken token)
    {
        using var cmd = Process.Start("cmd.exe", $"/c \"{file}\"");
        try
        {
            await cmd.WaitForExitAsync(token);
        }
        catch (OperationCanceledException)
        {
            cmd.Kill(true);
            throw;
        }
    }
}
