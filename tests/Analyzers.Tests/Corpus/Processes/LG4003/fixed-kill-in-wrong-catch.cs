// asks: the same kill in the clause for cancellation
// modelled on: adamralph/simple-exec#62
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public sealed class Command
{
    public async Task<int> RunAsync(string name, string arguments, CancellationToken token)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments));
        try
        {
            await process.WaitForExitAsync(token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }
}
