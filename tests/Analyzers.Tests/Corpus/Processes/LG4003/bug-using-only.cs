// asks: a using declaration around a cancelled wait releases the handle, the child runs on
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
        await encoder.WaitForExitAsync(token); // expect: LG4003
        return encoder.ExitCode;
    }
}
