// asks: killed with its tree when the wait is cancelled
// modelled on: dotnet/runtime#28458
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public sealed class Transcoder
{
    public async Task<int> RunAsync(string source, string target, CancellationToken token)
    {
        using var encoder = Process.Start("ffmpeg", new[] { "-i", source, target });
        try
        {
            await encoder.WaitForExitAsync(token);
        }
        catch (OperationCanceledException)
        {
            encoder.Kill(entireProcessTree: true);
            throw;
        }

        return encoder.ExitCode;
    }
}
