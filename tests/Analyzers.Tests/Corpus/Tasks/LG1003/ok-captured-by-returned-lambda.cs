// asks: a closure that the caller gets is what awaits the task
// modelled on: own: hand-over to a closure
using System;
using System.Threading.Tasks;

public sealed class Prefetching
{
    private readonly Func<string, Task<string>> _load;

    public Prefetching(Func<string, Task<string>> load) => _load = load;

    public Func<Task<string>> Begin(string name)
    {
        var loading = _load(name);
        Console.WriteLine("loading " + name);
        return async () => (await loading).Trim();
    }
}
