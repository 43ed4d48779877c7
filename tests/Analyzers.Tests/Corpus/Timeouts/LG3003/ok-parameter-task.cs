// asks: the task is the caller's: the helper limits a wait and the caller keeps the task
// modelled on: own: a helper over the caller's task
using System;
using System.Threading.Tasks;

public static class Observing
{
    public static async Task<bool> EndsWithinAsync(this Task task, TimeSpan limit)
    {
        try
        {
            await task.WaitAsync(limit);
            return true;
        }
        catch (TimeoutException)
        {
            return task.IsCompleted;
        }
    }
}
