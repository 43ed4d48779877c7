// asks: both read at the same time, awaited together before the exit
// modelled on: dotnet/runtime#46382
using System;
using System.Diagnostics;
using System.Threading.Tasks;

public static class Curl
{
    public static async Task<string> GetAsync(string url)
    {
        using var curl = Process.Start(new ProcessStartInfo("curl", url) { RedirectStandardOutput = true, RedirectStandardError = true });
        var both = await Task.WhenAll(curl.StandardOutput.ReadToEndAsync(), curl.StandardError.ReadToEndAsync());
        await curl.WaitForExitAsync();
        return curl.ExitCode == 0 ? both[0] : throw new InvalidOperationException(both[1]);
    }
}
