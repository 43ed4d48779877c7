// asks: the statement's own type is void; the task is an argument that a collection keeps and WhenAll awaits
// modelled on: dotnet/docs#52959
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Thumbnailer
{
    private readonly Func<string, CancellationToken, Task> _shrink;

    public Thumbnailer(Func<string, CancellationToken, Task> shrink) => _shrink = shrink;

    public async Task RunAsync(IEnumerable<string> files, int limit, CancellationToken token)
    {
        var running = new HashSet<Task>();
        foreach (var file in files)
        {
            if (running.Count >= limit)
            {
                var done = await Task.WhenAny(running);
                running.Remove(done);
                await done;
            }

            running.Add(_shrink(file, token));
        }

        await Task.WhenAll(running);
    }
}
