// asks: a wait that nothing can cancel
// modelled on: own: waited for to the end
using System;
using System.Diagnostics;
using System.Threading.Tasks;

public static class Migrate
{
    public static async Task<int> RunAsync(string database)
    {
        using var tool = Process.Start("flyway", new[] { "migrate", $"-url={database}" });
        await tool.WaitForExitAsync();
        return tool.ExitCode;
    }
}
