// asks: the wait for another program is asynchronous, takes a token and is returned; there is no thread
// modelled on: own: how a watchdog is written today
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Parent
{
    public static async Task FollowAsync(int id, CancellationToken token)
    {
        using var parent = Process.GetProcessById(id);
        await parent.WaitForExitAsync(token);
        Environment.Exit(0);
    }
}
