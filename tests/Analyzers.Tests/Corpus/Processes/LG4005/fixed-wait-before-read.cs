// asks: read to the end first, then waited for
// modelled on: koenvzeijl/AspNetCore.SassCompiler#72
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public static class Sass
{
    public static async Task<string> CompileAsync(string file, CancellationToken token)
    {
        using var sass = Process.Start(new ProcessStartInfo("sass", file) { RedirectStandardOutput = true });
        try
        {
            var css = await sass.StandardOutput.ReadToEndAsync(token);
            await sass.WaitForExitAsync(token);
            return css;
        }
        catch (OperationCanceledException)
        {
            sass.Kill(entireProcessTree: true);
            throw;
        }
    }
}
