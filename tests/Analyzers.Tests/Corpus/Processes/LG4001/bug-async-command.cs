// asks: an async method with a token and a kill, but no Dispose
// modelled on: own: a command with everything but Dispose
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public sealed class Emulator
{
    public async Task<TimeSpan> PlayAsync(string rom, CancellationToken token)
    {
        var watch = Stopwatch.StartNew();
        var emulator = Process.Start("emulator", rom); // expect: LG4001
        try
        {
            await emulator.WaitForExitAsync(token);
        }
        catch (OperationCanceledException)
        {
            emulator.Kill(entireProcessTree: true);
        }

        return watch.Elapsed;
    }
}
