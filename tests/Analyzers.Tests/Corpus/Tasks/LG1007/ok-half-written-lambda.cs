// compiles: no
// asks: an async lambda as the argument of a method that does not exist, and one without a body
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Sketching
{
    private readonly Func<Task> _work;

    public Sketching(Func<Task> work) => _work = work;

    public void Run()
    {
        Scheduler.Enqueue(async () => await _work());
        Later(async () =>
    }
}
