// asks: an abstract base class loops over a property that the derived class turns
// modelled on: own: a worker base class
using System;
using System.Threading.Tasks;

public abstract class Loop
{
    protected abstract bool GoOn { get; }

    protected abstract void Step();

    public Task RunAsync() => Task.Run(() =>
    {
        while (GoOn)
            Step();
    });
}

public sealed class Countdown : Loop
{
    private int _left = 10;

    protected override bool GoOn => _left > 0;

    protected override void Step() => _left--;
}
