// asks: the method does not return, but the local is dead after its only use: an async method does not keep it
// modelled on: dotnet/corefx#34887
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public static class Program
{
    public static async Task RunAsync(TextWriter output, CancellationToken stop)
    {
        var clock = new Timer(_ => output.WriteLine(DateTime.Now.ToString("T")), null, TimeSpan.Zero, TimeSpan.FromMinutes(1)); // expect: LG2001
        output.WriteLine("running");
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        output.WriteLine("stopped");
    }
}
