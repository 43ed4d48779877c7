// asks: the bytes below the reader are copied
// modelled on: own: binary output
using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public static class Tar
{
    public static async Task PackAsync(string folder, Stream target, CancellationToken token)
    {
        using var tar = Process.Start(new ProcessStartInfo("tar", $"-cz {folder}") { RedirectStandardOutput = true });
        try
        {
            await tar.StandardOutput.BaseStream.CopyToAsync(target, token);
            await tar.WaitForExitAsync(token);
        }
        catch
        {
            tar.Kill(true);
            throw;
        }
    }
}
