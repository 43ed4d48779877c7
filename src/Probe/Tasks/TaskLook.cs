using LifetimeGuard.Probe.Stacks;

namespace LifetimeGuard.Probe.Tasks;

/// <summary>Looks for running tasks that nobody waits for.</summary>
internal sealed class TaskLook(TaskTable table, Continuations continuations, CreationListener creations)
{
    private const int LongestChain = 8;

    /// <summary>The app's, with their starts; the framework's own, counted by name.</summary>
    public (List<TaskReport> App, Dictionary<string, int> Framework) Look(StackReader reader, Modules modules)
    {
        var live = table.Live();
        var graph = new TaskGraph(live, continuations);
        var app = new List<TaskReport>();
        var framework = new Dictionary<string, int>();
        foreach (var root in graph.Roots())
        {
            var site = SiteOf(root, graph, reader);
            string name = NameOf(root, reader);
            if (site.InsideFramework && !IsAppWork(root, modules))
                framework[name] = framework.GetValueOrDefault(name) + 1;
            else
                app.Add(new TaskReport(root.Id, name, root.Status.ToString(), site.Frames, WaitsOf(root, graph, reader)));
        }

        var ids = new HashSet<int>(live.Count);
        foreach (var task in live)
            ids.Add(task.Id);
        creations.Forget(ids);
        return (app, framework);
    }

    private StartSite SiteOf(Task task, TaskGraph graph, StackReader reader)
    {
        StartSite? nearest = null;
        foreach (var step in graph.Upward(task))
        {
            if (creations.Of(step.Id) is not { } creation)
                continue;
            var site = reader.Read(creation.Stack, TaskShape.Of(step).StateMachine);
            nearest ??= site;
            if (site.Frames.Count > 0)
                return site;
        }

        return nearest ?? new StartSite([], InsideFramework: true);
    }

    private string NameOf(Task task, StackReader reader)
    {
        if (TaskShape.Of(task).StateMachine is { } machine)
            return MethodNames.OfStateMachine(machine);
        if (TaskShape.ActionOf(task) is { } action)
            return reader.NameOf(action.Method);
        return TaskShape.IsPromise(task) ? "TaskCompletionSource" : creations.Of(task.Id)?.Operation ?? task.GetType().Name;
    }

    private List<string> WaitsOf(Task task, TaskGraph graph, StackReader reader)
    {
        var chain = new List<string>();
        foreach (var step in graph.Downward(task))
        {
            if (chain.Count == LongestChain)
                break;
            chain.Add(NameOf(step, reader));
        }

        return chain;
    }

    private static bool IsAppWork(Task task, Modules modules)
    {
        var module = TaskShape.Of(task).StateMachine?.Module ?? TaskShape.ActionOf(task)?.Method.Module;
        return module is not null && modules.IsApp(module);
    }
}
