// asks: an exception filter kills and lets the exception pass
// modelled on: own: cleanup in a filter
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Compiler
{
    public static async Task<int> CompileAsync(string file, CancellationToken token)
    {
        using var compiler = Process.Start("gcc", new[] { "-c", file });
        try
        {
            await compiler.WaitForExitAsync(token);
        }
        catch (Exception) when (Killed(compiler))
        {
            throw;
        }

        return compiler.ExitCode;
    }

    private static bool Killed(Process process)
    {
        process.Kill(entireProcessTree: true);
        return true;
    }
}
