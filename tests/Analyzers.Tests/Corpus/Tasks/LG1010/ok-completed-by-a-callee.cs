// asks: the source is passed to a method of this program that completes it on all its paths
// modelled on: krlito/StompNet#4
using System;
using System.Threading.Tasks;

public static class Forwarding
{
    public static Task<T> Detached<T>(Task<T> source)
    {
        var copy = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        source.ConfigureAwait(false).GetAwaiter().OnCompleted(() => Transfer(source, copy));
        return copy.Task;
    }

    private static void Transfer<T>(Task<T> from, TaskCompletionSource<T> to)
    {
        if (from.IsFaulted)
            to.TrySetException(from.Exception.InnerExceptions);
        else if (from.IsCanceled)
            to.TrySetCanceled();
        else
            to.TrySetResult(from.Result);
    }
}
