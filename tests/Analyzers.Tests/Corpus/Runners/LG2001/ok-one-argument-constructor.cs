// asks: Timer(callback) is its own state, so the queue keeps it until it is disposed in its callback
// modelled on: dotnet/coreclr#6055
using System;
using System.Threading;
using System.Threading.Tasks;

public static class Later
{
    public static Task<T> After<T>(TimeSpan delay, Func<T> produce)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var timer = new Timer(self =>
        {
            using ((Timer)self)
            {
                try { result.TrySetResult(produce()); }
                catch (Exception ex) { result.TrySetException(ex); }
            }
        });
        timer.Change(delay, Timeout.InfiniteTimeSpan);
        return result.Task;
    }
}
