// compiles: no
// asks: the catch clause behind a cancelled wait is being typed
// modelled on: own: code being typed
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Fmt
{
    public static async Task RunAsync(CancellationToken token)
    {
        using var format = Process.Start("gofmt", "-w .");
        try
        {
            await format.WaitForExitAsync(token);
        }
        catch (OperationCanceled
    }
}
