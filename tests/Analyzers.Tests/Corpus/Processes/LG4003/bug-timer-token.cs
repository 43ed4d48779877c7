// asks: the token is that of a source with a timer, the catch clause returns a default
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
            await ping.WaitForExitAsync(limit.Token); // expect: LG4003
            return ping.ExitCode == 0;
        }
        catch (OperationCanceledException) // expect-or: LG4003
        {
            return false;
        }
    }
}
