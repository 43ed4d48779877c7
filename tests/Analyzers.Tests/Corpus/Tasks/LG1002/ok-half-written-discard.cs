// compiles: no
// asks: the right side of the discard is not there yet
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Pending
{
    private readonly Func<Task> _work;

    public Pending(Func<Task> work) => _work = work;

    public void Begin()
    {
        _ = 
    }

    public void Again()
    {
        _ = _work.Unknown(
    }
}
