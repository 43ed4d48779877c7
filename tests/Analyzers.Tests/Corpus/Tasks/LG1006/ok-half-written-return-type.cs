// compiles: no
// asks: an async method whose return type is not typed yet
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Naming
{
    private readonly Func<Task> _work;

    public Naming(Func<Task> work) => _work = work;

    public async RenameAsync(string name)
    {
        await _work();
    }

    public async Tas RunAsync() => await _work();
}
