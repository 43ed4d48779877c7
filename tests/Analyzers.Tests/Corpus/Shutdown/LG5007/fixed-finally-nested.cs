// asks: the flush is inside the try whose finally releases the lock file
// modelled on: aelassas/servy#2136
using System;
using System.IO;
using System.Threading.Tasks;

public static class SyncCommand
{
    public static async Task RunAsync(Stream remote, string lockPath, Func<Stream, Task> work)
    {
        using var held = new FileStream(lockPath, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        try
        {
            await work(remote);
        }
        finally
        {
            await remote.FlushAsync();
        }
    }
}
