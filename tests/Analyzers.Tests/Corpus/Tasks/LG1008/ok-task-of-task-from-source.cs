// asks: a method whose very result is a started task, which its caller awaits in its own time
// modelled on: Cysharp/UniTask#142
using System;
using System.Threading.Tasks;

public sealed class Starter
{
    private readonly Func<Task> _ready;
    private readonly Func<Task> _run;

    public Starter(Func<Task> ready, Func<Task> run) => (_ready, _run) = (ready, run);

    public async Task<Task> StartAsync()
    {
        await _ready();
        return _run();
    }

    public async Task RunAsync()
    {
        var running = await StartAsync();
        Console.WriteLine("started");
        await running;
    }
}
