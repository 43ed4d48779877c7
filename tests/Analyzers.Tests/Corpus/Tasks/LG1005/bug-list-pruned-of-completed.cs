// asks: a list in a field is pruned of completed tasks, whose failures vanish with them
// modelled on: metalama/Metalama#1765
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed class Background
{
    private readonly object _gate = new();
    private List<Task> _tasks = new();

    public void Run(Func<Task> work)
    {
        lock (_gate)
        {
            _tasks = _tasks.Where(t => !t.IsCompleted).ToList();
            _tasks.Add(Task.Run(work)); // expect: LG1005
        }
    }

    public bool Busy
    {
        get
        {
            lock (_gate)
                return _tasks.Exists(t => !t.IsCompleted);
        }
    }
}
