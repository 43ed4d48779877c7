// asks: both ends are read asynchronously, but the second is only started when the first has ended
// modelled on: aelassas/servy#277
using System;
using System.Diagnostics;
using System.Threading.Tasks;

public sealed class Handles
{
    public async Task<string> ListAsync(string file)
    {
        using var tool = Process.Start(new ProcessStartInfo("handle", file)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        });
        var output = await tool.StandardOutput.ReadToEndAsync(); // expect: LG4005
        var errors = await tool.StandardError.ReadToEndAsync(); // expect-or: LG4005
        await tool.WaitForExitAsync();
        return errors.Length > 0 ? throw new InvalidOperationException(errors) : output;
    }
}
