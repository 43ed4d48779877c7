// asks: a delay that only triggers a hint; it is cancelled, and the work awaited in any case
// modelled on: own: a hint for slow work
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class Command
{
    private readonly TextWriter _console;

    public Command(TextWriter console) => _console = console;

    public async Task RunAsync(Func<Task> run)
    {
        var running = run();
        using var quick = new CancellationTokenSource();
        var first = await Task.WhenAny(running, Task.Delay(1000, quick.Token));
        quick.Cancel();
        if (first != running)
            _console.WriteLine("this may take a while");
        await running;
    }
}
