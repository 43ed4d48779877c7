// asks: the tasks belong to the caller: the method only tells which one was first
// modelled on: own: a helper over the caller's tasks
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public static class TaskOrder
{
    public static async Task<int> FirstIndexAsync(IReadOnlyList<Task> tasks)
    {
        var first = await Task.WhenAny(tasks).ConfigureAwait(false);
        for (var i = 0; i < tasks.Count; i++)
        {
            if (tasks[i] == first)
                return i;
        }

        throw new InvalidOperationException();
    }
}
