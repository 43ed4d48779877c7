// asks: a using declaration around a method that waits while the timer runs
// modelled on: dotnet/corefx#2681
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public static class Progress
{
    public static async Task CopyAsync(Stream from, Stream to, TextWriter log, CancellationToken token)
    {
        long copied = 0;
        var buffer = new byte[81920];
        using var report = new Timer(_ => log.WriteLine(Interlocked.Read(ref copied)), null, 1000, 1000);

        int read;
        while ((read = await from.ReadAsync(buffer, token)) > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), token);
            Interlocked.Add(ref copied, read);
        }
    }
}
