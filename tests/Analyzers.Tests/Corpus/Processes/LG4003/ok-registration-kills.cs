// asks: the token's registration kills the child, the wait has no token
// modelled on: adamralph/simple-exec#243
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Scanner
{
    public static async Task<int> ScanAsync(string folder, CancellationToken token)
    {
        using var scan = Process.Start("clamscan", new[] { "-r", folder });
        await using (token.Register(static state => ((Process)state).Kill(entireProcessTree: true), scan))
            await scan.WaitForExitAsync();

        token.ThrowIfCancellationRequested();
        return scan.ExitCode;
    }
}
