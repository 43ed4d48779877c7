// compiles: no
// asks: the member that would unwrap is being typed
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Unfinished
{
    private readonly Func<Task> _work;

    public Unfinished(Func<Task> work) => _work = work;

    public async Task RunAsync()
    {
        await Task.Factory.StartNew(_work).Unw
    }
}
