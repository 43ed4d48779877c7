// compiles: no
// asks: the call that awaits the list is not finished
// modelled on: own: code being typed
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Gathering
{
    private readonly Func<int, Task> _step;

    public Gathering(Func<int, Task> step) => _step = step;

    public async Task RunAsync()
    {
        var steps = new List<Task>();
        for (var i = 0; i < 3; i++)
            steps.Add(_step(i));

        await Task.WhenAll(
    }
}
