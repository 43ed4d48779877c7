// asks: the loop is the cleanup after cancellation: its calls get CancellationToken.None
// modelled on: own: a stop that must visit every element
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Teardown
{
    private readonly List<Func<CancellationToken, Task>> _steps = new();

    public void Add(Func<CancellationToken, Task> step) => _steps.Add(step);

    public async Task RunAsync(Action<Exception> report)
    {
        foreach (var step in _steps)
        {
            try
            {
                await step(CancellationToken.None);
            }
            catch (Exception e)
            {
                report(e);
            }
        }
    }
}
