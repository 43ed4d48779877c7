// asks: a barrier's SignalAndWait with a limit, between two phases
// modelled on: documentation of .NET, page "Barrier.SignalAndWait Method"
using System;
using System.Threading;

public sealed class Simulation
{
    private readonly Barrier _step = new(4);

    public void Run(Action advance, Action exchange, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            advance();
            _step.SignalAndWait(TimeSpan.FromSeconds(1)); // expect: LG3008
            exchange();
        }
    }
}
