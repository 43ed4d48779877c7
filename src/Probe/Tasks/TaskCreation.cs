using System.Diagnostics;

namespace LifetimeGuard.Probe.Tasks;

/// <summary>How a task began.</summary>
internal sealed class TaskCreation(string operation, StackTrace stack)
{
    /// <summary>The runtime's word for it: "Task.Delay", "Async: ...".</summary>
    public string Operation { get; } = operation;

    public StackTrace Stack { get; } = stack;

    /// <summary>In how many looks in a row it was not among the running tasks.</summary>
    public int LooksWithout { get; set; }
}
