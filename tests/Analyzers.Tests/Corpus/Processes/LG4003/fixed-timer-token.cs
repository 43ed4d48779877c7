// asks: the catch clause kills and waits before it returns
// modelled on: dotnet/runtime#1278
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Probe
{
    public static async Task<bool> ReachableAsync(string host)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        using var ping = Process.Start("ping", host);
        try
        {
            await ping.WaitForExitAsync(limit.Token);
            return ping.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            ping.Kill(true);
            await ping.WaitForExitAsync();
            return false;
        }
    }
}
