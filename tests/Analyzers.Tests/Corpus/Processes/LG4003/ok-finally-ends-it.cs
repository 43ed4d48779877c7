// asks: a helper called in finally kills and waits
// modelled on: own: a helper that ends a child
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Downloader
{
    public static async Task RunAsync(string url, CancellationToken token)
    {
        using var wget = Process.Start("wget", new[] { "-q", url });
        try
        {
            await wget.WaitForExitAsync(token);
        }
        finally
        {
            await EndAsync(wget);
        }
    }

    private static async Task EndAsync(Process process)
    {
        if (process.HasExited)
            return;

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }
}
