// asks: a void lambda that is not async and waits for the task itself
// modelled on: documentation of .NET, page "Parallel.ForEach Method"
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public static class Blocking
{
    public static int Sum(IReadOnlyList<int> ids, Func<int, Task<int>> load)
    {
        var sum = 0;
        Parallel.ForEach(ids, id =>
        {
            var value = load(id).GetAwaiter().GetResult();
            Interlocked.Add(ref sum, value);
        });
        return sum;
    }
}
