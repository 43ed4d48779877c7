// asks: an async anonymous method (delegate syntax) as a WaitCallback
// modelled on: documentation of .NET, page "ThreadPool.QueueUserWorkItem Method"
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Resizer
{
    private readonly Func<string, Task<int>> _resize;
    private int _pixels;

    public Resizer(Func<string, Task<int>> resize) => _resize = resize;

    public int Pixels => _pixels;

    public bool Enqueue(string picture)
    {
        return ThreadPool.QueueUserWorkItem(async delegate // expect: LG1007
        {
            var pixels = await _resize(picture);
            Interlocked.Add(ref _pixels, pixels);
        });
    }
}
