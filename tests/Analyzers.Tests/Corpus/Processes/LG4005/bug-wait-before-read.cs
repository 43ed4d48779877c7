// asks: WaitForExitAsync before the output is read
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
            await sass.WaitForExitAsync(token); // expect: LG4005
            return await sass.StandardOutput.ReadToEndAsync(token); // expect-or: LG4005
        }
        catch (OperationCanceledException)
        {
            sass.Kill(entireProcessTree: true);
            throw;
        }
    }
}
