// asks: the second await is in finally, so the first one's failure does not skip it
// modelled on: hazelcast/hazelcast-csharp-client#819
using System;
using System.Threading.Tasks;

public sealed class Pair
{
    private readonly Func<Task<int>> _work;
    private readonly Func<Task> _log;

    public Pair(Func<Task<int>> work, Func<Task> log) => (_work, _log) = (work, log);

    public async Task<int> RunAsync()
    {
        var working = _work();
        var logging = _log();
        try
        {
            return await working;
        }
        finally
        {
            await logging;
        }
    }
}
