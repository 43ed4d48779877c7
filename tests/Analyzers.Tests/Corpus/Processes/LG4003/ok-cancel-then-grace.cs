// asks: the first wait is bounded, the second kills: a grace period
// modelled on: nuke-build/nuke#460
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Service
{
    public static async Task StopAsync(ProcessStartInfo info, Func<Process, Task> askToStop, CancellationToken token)
    {
        using var child = Process.Start(info);
        try
        {
            await child.WaitForExitAsync(token);
        }
        catch (OperationCanceledException)
        {
            using var grace = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            try
            {
                await askToStop(child);
                await child.WaitForExitAsync(grace.Token);
            }
            finally
            {
                if (!child.HasExited)
                    child.Kill(entireProcessTree: true);
            }
        }
    }
}
