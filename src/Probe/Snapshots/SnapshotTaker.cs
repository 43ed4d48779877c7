using System.Diagnostics;
using LifetimeGuard.Probe.Children;
using LifetimeGuard.Probe.Stacks;
using LifetimeGuard.Probe.Tasks;
using LifetimeGuard.Probe.Timers;

namespace LifetimeGuard.Probe.Snapshots;

/// <summary>Looks at everything once and writes it down. A part that fails is said to be degraded; the others are still told.</summary>
internal sealed class SnapshotTaker(TaskLook? tasks, TimerLook? timers, Degradations degradations)
{
    private readonly Modules _modules = new();

    /// <summary>One line for the harness. One at a time.</summary>
    /// <param name="id">The request's number; zero at exit.</param>
    /// <param name="point">"request" or "exit".</param>
    public string Take(int id, string point)
    {
        long begun = Stopwatch.GetTimestamp();
        var reader = new StackReader(_modules);
        var json = new JsonText();
        json.Open('{').Name("snapshot").Open('{').Name("id").Value(id).Name("point").Value(point);
        WriteTasks(json, reader);
        WriteTimers(json, reader);
        WriteChildren(json, reader);
        json.Name("pool").Open('{')
            .Name("threads").Value(ThreadPool.ThreadCount)
            .Name("pending").Value(ThreadPool.PendingWorkItemCount)
            .Name("timers").Value(Timer.ActiveCount)
            .Close('}');
        json.Texts("degraded", degradations.ToArray());
        json.Name("ms").Value(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        return json.Close('}').Close('}').ToString();
    }

    private void WriteTasks(JsonText json, StackReader reader)
    {
        List<TaskReport> app = [];
        Dictionary<string, int> framework = [];
        Try("tasks", () => (app, framework) = tasks?.Look(reader, _modules) ?? (app, framework));

        json.Name("tasks").Open('[');
        foreach (var task in app)
        {
            json.Open('{').Name("id").Value(task.Id).Name("name").Value(task.Name).Name("status").Value(task.Status)
                .Frames("started", task.Started).Texts("waits", task.WaitsFor).Close('}');
        }

        json.Close(']').Name("framework").Open('[');
        foreach (var (name, count) in framework)
            json.Open('{').Name("name").Value(name).Name("count").Value(count).Close('}');
        json.Close(']');
    }

    private void WriteTimers(JsonText json, StackReader reader)
    {
        List<TimerReport> armed = [];
        Try("timers", () => armed = timers?.Look(reader, _modules) ?? armed);

        json.Name("timers").Open('[');
        foreach (var timer in armed)
        {
            json.Open('{').Name("id").Value(timer.Id).Name("name").Value(timer.Name).Name("due").Value(timer.Due);
            json.Name("period");
            _ = timer.Period is { } period ? json.Value(period) : json.Value(null);
            if (timer.Callback is { } callback)
                json.Name("callback").Frame(callback);
            json.Frames("started", timer.Started).Close('}');
        }

        json.Close(']');
    }

    private void WriteChildren(JsonText json, StackReader reader)
    {
        json.Name("children").Open('[');
        foreach (var child in ForkHook.Children())
        {
            json.Open('{').Name("pid").Value(child.Pid).Name("program").Value(child.Program)
                .Frames("started", reader.Read(child.Stack).Frames).Close('}');
        }

        json.Close(']');
    }

    private void Try(string part, Action look)
    {
        try
        {
            look();
        }
        catch (Exception error)
        {
            degradations.Add($"{part}: {error.GetType().Name}: {error.Message}");
        }
    }
}
