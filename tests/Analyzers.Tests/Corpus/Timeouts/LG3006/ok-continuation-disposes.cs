// asks: the task that is returned disposes it in its continuation
// modelled on: own: cleanup by continuation
using System;
using System.Threading;
using System.Threading.Tasks;

public static class Bounded
{
    public static Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, TimeSpan limit)
    {
        var source = new CancellationTokenSource(limit);
        return work(source.Token).ContinueWith(
            (task, state) =>
            {
                ((CancellationTokenSource)state).Dispose();
                return task;
            },
            source,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default).Unwrap();
    }
}
