// asks: the task field is a cached result that ends by itself and is returned to callers; Dispose ends the file
// modelled on: own: not every task field is running work that somebody must stop
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class Index : IDisposable
{
    private readonly FileStream _file;
    private readonly Task<int> _count;

    public Index(string path, int count)
    {
        _file = File.OpenRead(path);
        _count = Task.FromResult(count);
    }

    public Task<int> CountAsync() => _count;

    public long Length => _file.Length;

    public void Dispose() => _file.Dispose();
}
