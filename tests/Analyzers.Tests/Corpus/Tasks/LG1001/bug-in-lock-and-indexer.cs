// asks: the drop is inside a lock, on a delegate taken from an indexer
// modelled on: dotnet/corefx#18755
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Scheduler
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Func<DateTime, ValueTask<bool>>> _jobs = new();

    public void Add(string name, Func<DateTime, ValueTask<bool>> job)
    {
        lock (_gate)
            _jobs[name] = job;
    }

    public bool Fire(string name)
    {
        lock (_gate)
        {
            if (!_jobs.ContainsKey(name))
                return false;

            _jobs[name](DateTime.UtcNow); // expect: LG1001
            return true;
        }
    }
}
