// asks: the steps are the statements of a finally: a flush to the network fails and the lock file stays
// modelled on: aelassas/servy#2136
using System;
using System.IO;
using System.Threading.Tasks;

public static class SyncCommand
{
    public static async Task RunAsync(Stream remote, string lockPath, Func<Stream, Task> work)
    {
        var held = new FileStream(lockPath, FileMode.CreateNew);
        try
        {
            await work(remote);
        }
        finally
        {
            await remote.FlushAsync(); // expect: LG5007
            held.Dispose(); // expect-or: LG5007
            File.Delete(lockPath);
        }
    }
}
