// asks: a chain over the result that waits and disposes
// modelled on: own: a fluent end
using System;
using System.Diagnostics;
using System.Threading.Tasks;

public static class ProcessEnd
{
    public static async Task<int> CompleteAsync(this Process process)
    {
        using (process)
        {
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }

    public static async Task BuildAsync()
    {
        var code = await Process.Start("dotnet", "build").CompleteAsync();
        Console.WriteLine(code);
    }
}
