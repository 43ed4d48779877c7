using System.Reflection;

namespace LifetimeGuard.Probe.Tasks;

/// <summary>
/// The runtime's own table of tasks that have begun and not ended, kept for debuggers and off until asked for. It holds tasks
/// strongly, and one that ended while it was off stays in it: look at IsCompleted.
/// </summary>
internal sealed class TaskTable
{
    private readonly FieldInfo _tasks;

    private TaskTable(FieldInfo tasks) => _tasks = tasks;

    /// <summary>Switches the table on; null, with the reason said, on a runtime that has none.</summary>
    public static TaskTable? Enable(Degradations degradations)
    {
        const BindingFlags Hidden = BindingFlags.Static | BindingFlags.NonPublic;
        var enabled = typeof(Task).GetField("s_asyncDebuggingEnabled", Hidden);
        var tasks = typeof(Task).GetField("s_currentActiveTasks", Hidden);
        if (enabled?.FieldType != typeof(bool) || tasks?.FieldType != typeof(Dictionary<int, Task>))
        {
            degradations.Add("tasks: this runtime has no table of active tasks");
            return null;
        }

        enabled.SetValue(null, true);
        return new TaskTable(tasks);
    }

    /// <summary>The tasks that run now.</summary>
    public List<Task> Live()
    {
        var live = new List<Task>();

        // Created with the first task.
        if (_tasks.GetValue(null) is not Dictionary<int, Task> table)
            return live;

        // The runtime locks the table itself.
        lock (table)
        {
            foreach (var task in table.Values)
            {
                if (!task.IsCompleted)
                    live.Add(task);
            }
        }

        return live;
    }
}
