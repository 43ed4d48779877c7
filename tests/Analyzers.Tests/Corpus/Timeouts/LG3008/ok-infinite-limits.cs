// asks: Timeout.Infinite as the limit: the result can only be true
// modelled on: documentation of .NET, page "Timeout.Infinite Field"
using System;
using System.Threading;

public sealed class Latch
{
    private readonly ManualResetEventSlim _done = new();

    public void Done() => _done.Set();

    public void Wait()
    {
        _done.Wait(Timeout.Infinite);
        _done.WaitHandle.WaitOne(-1);
    }

    public void WaitFor(Thread thread) => thread.Join(Timeout.InfiniteTimeSpan);
}
