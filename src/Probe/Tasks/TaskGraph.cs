namespace LifetimeGuard.Probe.Tasks;

/// <summary>Who waits for whom among the running tasks, at one moment.</summary>
internal sealed class TaskGraph
{
    private readonly Continuations _continuations;
    private readonly List<Task> _live;
    private readonly Dictionary<Task, List<Holder>> _holders = [];
    private readonly Dictionary<Task, Task> _waitsFor = [];
    private readonly HashSet<Task> _gathering = [];

    public TaskGraph(List<Task> live, Continuations continuations)
    {
        _live = live;
        _continuations = continuations;
        foreach (var task in live)
        {
            foreach (var holder in HoldersOf(task))
            {
                if (holder.Task is not { } next)
                    continue;
                _waitsFor.TryAdd(next, task);
                if (holder.Kind == HolderKind.Combinator)
                    _gathering.Add(next);
            }
        }
    }

    /// <summary>
    /// Running work that nobody waits for. A combinator over running work is not work itself: its parts are reported, since
    /// nobody waits for them either.
    /// </summary>
    public List<Task> Roots()
    {
        var roots = new List<Task>();
        foreach (var task in _live)
        {
            if (!TaskShape.IsPromise(task) && !IsGathering(task) && !IsOwned(task, []))
                roots.Add(task);
        }

        return roots;
    }

    /// <summary>The task and the combinators above it, nearest first: Task.Run of an async lambda is one task above the lambda's own.</summary>
    public IEnumerable<Task> Upward(Task task)
    {
        var seen = new HashSet<Task>();
        for (Task? at = task; at is not null && seen.Add(at);)
        {
            yield return at;
            at = HoldersOf(at) is [var holder, ..] ? holder.Task : null;
        }
    }

    /// <summary>What a task is waiting for, nearest first, as far as these are tasks.</summary>
    public IEnumerable<Task> Downward(Task task)
    {
        var seen = new HashSet<Task> { task };
        for (var at = task; _waitsFor.TryGetValue(at, out var next) && seen.Add(next); at = next)
            yield return next;
    }

    /// <summary>True until a continuation has its own turn.</summary>
    private bool IsGathering(Task task) => _gathering.Contains(task) && task.Status != TaskStatus.Running;

    private bool IsOwned(Task task, HashSet<Task> seen)
    {
        if (!seen.Add(task))
            return false;

        foreach (var holder in HoldersOf(task))
        {
            if (holder.Kind == HolderKind.Waiter || (holder.Task is not null && IsOwned(holder.Task, seen)))
                return true;
        }

        return false;
    }

    // Not every combinator is in the runtime's table, so that it is asked when it is met.
    private List<Holder> HoldersOf(Task task)
    {
        if (!_holders.TryGetValue(task, out var holders))
            _holders[task] = holders = _continuations.Of(task, TaskShape.Of(task));
        return holders;
    }
}
