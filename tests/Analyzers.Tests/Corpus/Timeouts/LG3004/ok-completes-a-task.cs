// asks: the body completes a task that is returned and awaited, and then ends
// modelled on: own: a single-threaded apartment for one call
using System;
using System.Threading;
using System.Threading.Tasks;

public static class Apartment
{
    public static Task<T> RunAsync<T>(Func<T> call)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(call());
            }
            catch (Exception ex)
            {
                done.SetException(ex);
            }
        });
        thread.IsBackground = true;
        thread.Start();
        return done.Task;
    }
}
