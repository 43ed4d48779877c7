// compiles: no
// asks: the argument of the wait is missing
// modelled on: own: code being typed
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Lint
{
    public static async Task RunAsync(CancellationToken token)
    {
        using var lint = Process.Start("ruff", "check");
        await lint.WaitForExitAsync(tok
    }
}
