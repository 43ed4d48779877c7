// asks: the thread ends at the first await; the rest runs elsewhere, unowned
// modelled on: documentation of .NET, page "Async lambda pitfalls"
using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

public sealed class Watch
{
    private readonly Func<CancellationToken, Task<string>> _next;
    private readonly ConcurrentQueue<string> _seen = new();

    public Watch(Func<CancellationToken, Task<string>> next) => _next = next;

    public void Run(CancellationToken token)
    {
        var thread = new Thread(async () => // expect: LG1007
        {
            while (!token.IsCancellationRequested)
                _seen.Enqueue(await _next(token));
        });
        thread.IsBackground = true;
        thread.Start();
        thread.Join();
    }

    public int Count => _seen.Count;
}
