// asks: a process that was found, not started: it is not this program's child
// modelled on: own: waiting for another program to end
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Updater
{
    public static async Task WaitForMainAsync(int id, CancellationToken token)
    {
        try
        {
            using var main = Process.GetProcessById(id);
            await main.WaitForExitAsync(token);
        }
        catch (ArgumentException)
        {
        }
    }
}
