// asks: the entry is removed by a lambda that runs when the work has ended
// modelled on: CommunityToolkit/WindowsCommunityToolkit#925
using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;

public static class SharedDownloads
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Running = new();

    public static async Task<byte[]> GetAsync(string url, Func<string, Task<byte[]>> download)
    {
        var entry = Running.GetOrAdd(url, key => new Lazy<Task<byte[]>>(() => download(key)));
        try
        {
            return await entry.Value;
        }
        finally
        {
            Running.TryRemove(new(url, entry));
        }
    }
}
