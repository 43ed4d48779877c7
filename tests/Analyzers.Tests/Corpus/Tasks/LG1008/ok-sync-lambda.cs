// asks: StartNew with a lambda that gives an int: the outer task is the only one
// modelled on: dotnet/docs#37873
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

public sealed class Primes
{
    public async Task<int> CountAsync(int limit)
    {
        return await Task.Factory.StartNew(
            () =>
            {
                var count = 0;
                for (var n = 2; n < limit; n++)
                {
                    if (Enumerable.Range(2, (int)Math.Sqrt(n) - 1).All(d => n % d != 0))
                        count++;
                }

                return count;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }
}
