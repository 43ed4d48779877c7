// asks: members of a task called as statements: Start, RunSynchronously, Dispose and a completion source's setters
// modelled on: documentation of .NET, page "Task.RunSynchronously Method"
using System;
using System.Threading.Tasks;

public sealed class Replay
{
    private readonly TaskCompletionSource<int> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<int> Done => _done.Task;

    public void Run(Func<int> count)
    {
        var task = new Task<int>(count);
        task.RunSynchronously(TaskScheduler.Default);
        if (task.Exception is { } problem)
            _done.SetException(problem.InnerExceptions);
        else
            _done.SetResult(task.Result);
        task.Dispose();
    }
}
