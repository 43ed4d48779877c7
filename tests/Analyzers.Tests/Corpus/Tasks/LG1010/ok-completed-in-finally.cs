// asks: the worker completes it in finally, whatever happened before
// modelled on: documentation of .NET, page "Complete your tasks"
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public static class Sweep
{
    public static Task RunAsync(IReadOnlyList<Action> steps, Action<Exception> failed)
    {
        var swept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ThreadPool.QueueUserWorkItem(_ =>
        {
            try
            {
                foreach (var step in steps)
                    step();
            }
            catch (Exception ex)
            {
                failed(ex);
            }
            finally
            {
                swept.TrySetResult();
            }
        });
        return swept.Task;
    }
}
