// asks: no using: the continuation disposes when the copy has ended, and passes its failure on
// modelled on: dotnet/corefx#13631
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public static class Export
{
    public static Task WriteAsync(string path, Stream target)
    {
        var source = File.OpenRead(path);
        return source.CopyToAsync(target).ContinueWith(
            (copy, state) =>
            {
                ((Stream)state).Dispose();
                copy.GetAwaiter().GetResult();
            },
            source,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
