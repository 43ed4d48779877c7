namespace LifetimeGuard.Probe.Tasks;

/// <summary>
/// Plants a task, sees it, ends it, sees it gone. A probe that looks into a runtime's insides must show that it works in this
/// very process, or "no tasks" means nothing.
/// </summary>
internal static class TaskSelfTest
{
    public static void Run(TaskTable table, Continuations continuations, CreationListener creations, Degradations degradations)
    {
        var gate = new TaskCompletionSource();
        var planted = WaitAsync(gate.Task);
        if (!table.Live().Contains(planted))
            degradations.Add("tasks: a planted task is not in the runtime's table");
        if (TaskShape.Of(planted).StateMachine is null)
            degradations.Add("tasks: a planted async method is not recognised as one");
        if (creations.Of(planted.Id) is null)
            degradations.Add("tasks: the runtime does not say who started a planted task");
        if (!IsHeldBy(gate.Task, planted, continuations))
            degradations.Add("tasks: who waits for a planted task cannot be read");
        if (continuations.Of(planted, TaskShape.Of(planted)).Count > 0)
            degradations.Add("tasks: a planted task seems to be waited for");

        gate.SetResult();
        if (table.Live().Contains(planted))
            degradations.Add("tasks: a planted task stays after its end");
    }

    private static async Task WaitAsync(Task gate) => await gate.ConfigureAwait(false);

    private static bool IsHeldBy(Task gate, Task planted, Continuations continuations) =>
        continuations.Of(gate, TaskShape.Of(gate)) is [{ Kind: HolderKind.Waiter } holder] && holder.Task == planted;
}
