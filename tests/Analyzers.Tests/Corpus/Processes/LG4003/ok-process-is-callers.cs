// asks: an extension over the caller's process: the caller decides what a cancelled wait means
// modelled on: documentation of .NET, page "Process.WaitForExitAsync Method"
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class ProcessExtensions
{
    public static async Task<int> ExitCodeAsync(this Process process, CancellationToken token)
    {
        await process.WaitForExitAsync(token).ConfigureAwait(false);
        return process.ExitCode;
    }
}
