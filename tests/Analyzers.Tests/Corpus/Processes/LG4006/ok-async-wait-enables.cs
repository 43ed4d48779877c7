// asks: WaitForExitAsync enables the events itself
// modelled on: dotnet/runtime#1278
using System;
using System.Diagnostics;
using System.Threading.Tasks;

public static class Compress
{
    public static async Task<TimeSpan> RunAsync(string file)
    {
        using var xz = new Process { StartInfo = new ProcessStartInfo("xz", file) };
        var watch = Stopwatch.StartNew();
        xz.Exited += (_, _) => watch.Stop();
        xz.Start();
        await xz.WaitForExitAsync();
        return watch.Elapsed;
    }
}
