// asks: the wait is asynchronous, takes a token and is returned
// modelled on: own: the repair of the twin
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
