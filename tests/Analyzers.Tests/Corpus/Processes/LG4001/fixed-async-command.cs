// asks: the same with Dispose in a finally clause
// modelled on: own: the repair of the twin
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public sealed class Emulator
{
    public async Task<TimeSpan> PlayAsync(string rom, CancellationToken token)
    {
        var watch = Stopwatch.StartNew();
        var emulator = Process.Start("emulator", rom);
        try
        {
            await emulator.WaitForExitAsync(token);
        }
        catch (OperationCanceledException)
        {
            emulator.Kill(entireProcessTree: true);
        }
        finally
        {
            emulator.Dispose();
        }

        return watch.Elapsed;
    }
}
