// asks: the program's own observer swallows every failure; it is reported once, at its catch, not at its callers
// modelled on: hatayama/unity-cli-loop#233
using System;
using System.Threading.Tasks;

public static class Tasks
{
    public static void Forget(this Task task)
    {
        _ = SwallowAsync(task);
    }

    private static async Task SwallowAsync(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception) // expect: LG1002
        {
        }
    }
}

public sealed class Presence
{
    private readonly Func<bool, Task> _report;

    public Presence(Func<bool, Task> report) => _report = report;

    public void Online() => _report(true).Forget();

    public void Offline() => _report(false).Forget();
}
