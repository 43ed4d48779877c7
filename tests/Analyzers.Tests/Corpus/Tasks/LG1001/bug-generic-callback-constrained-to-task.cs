// asks: the type of the call is a type parameter constrained to Task
// modelled on: own: no public example with a type parameter was found
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class StepRunner<TTask> where TTask : Task
{
    private readonly List<Func<CancellationToken, TTask>> _steps = new();

    public StepRunner<TTask> Then(Func<CancellationToken, TTask> step)
    {
        _steps.Add(step);
        return this;
    }

    public int Start(CancellationToken token)
    {
        var started = 0;
        foreach (var step in _steps)
        {
            if (token.IsCancellationRequested)
                break;
            step(token); // expect: LG1001
            started++;
        }

        return started;
    }
}
