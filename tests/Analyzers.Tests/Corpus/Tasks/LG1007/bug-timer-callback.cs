// asks: an async lambda as a TimerCallback: a failed tick ends the process
// modelled on: couchbase/couchbase-net-client#184
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Ping : IDisposable
{
    private readonly Timer _timer;
    private int _count;

    public Ping(Func<int, Task> send)
    {
        _timer = new Timer(
            async _ => await send(Interlocked.Increment(ref _count)), // expect: LG1007
            null,
            1000,
            1000);
    }

    public int Count => _count;

    public void Dispose() => _timer.Dispose();
}
