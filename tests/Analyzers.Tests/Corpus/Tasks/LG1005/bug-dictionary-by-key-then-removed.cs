// asks: a concurrent dictionary from key to task; entries are removed with the task discarded
// modelled on: dotnet/orleans#4731
using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;

public sealed class Jobs
{
    private readonly ConcurrentDictionary<Guid, Task> _jobs = new();
    private readonly Func<Guid, Task> _run;

    public Jobs(Func<Guid, Task> run) => _run = run;

    public Guid Start()
    {
        var id = Guid.NewGuid();
        _jobs[id] = _run(id); // expect: LG1005
        return id;
    }

    public bool Knows(Guid id) => _jobs.ContainsKey(id);

    public bool Forget(Guid id) => _jobs.TryRemove(id, out _);
}
