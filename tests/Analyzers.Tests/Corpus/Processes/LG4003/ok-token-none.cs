// asks: CancellationToken.None and default cannot be cancelled
// modelled on: dotnet/runtime#85882
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Chmod
{
    public static async Task RunAsync(string file, bool executable)
    {
        using var chmod = Process.Start("chmod", new[] { executable ? "+x" : "-x", file });
        if (executable)
            await chmod.WaitForExitAsync(CancellationToken.None);
        else
            await chmod.WaitForExitAsync(default);
    }
}
