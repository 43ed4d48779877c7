// asks: a lambda with a task expression where overload resolution picks Func<Task>, not Action
// modelled on: documentation of .NET, page "Async lambda pitfalls"
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Job
{
    private readonly List<Func<Task>> _steps = new();

    public Job Add(Action step) => Add(() => { step(); return Task.CompletedTask; });

    public Job Add(Func<Task> step)
    {
        _steps.Add(step);
        return this;
    }

    public async Task RunAsync()
    {
        foreach (var step in _steps)
            await step();
    }
}

public static class NightlyJob
{
    public static Job Build(Func<Task> vacuum, Func<CancellationToken, Task> upload, CancellationToken token)
        => new Job()
            .Add(() => vacuum())
            .Add(() => upload(token))
            .Add(() => Console.WriteLine("night is over"));
}
