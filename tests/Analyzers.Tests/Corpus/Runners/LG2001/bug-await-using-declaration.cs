// asks: await using in an async method that has nothing to wait for afterwards
// modelled on: DotNetAnalyzers/IDisposableAnalyzers documentation page IDISP001
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Warmup
{
    private readonly Func<Task> _prepare;
    private readonly Action _touch;

    public Warmup(Func<Task> prepare, Action touch) => (_prepare, _touch) = (prepare, touch);

    public async Task StartAsync()
    {
        await _prepare();
        await using var keepWarm = new Timer(_ => _touch(), null, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5)); // expect: LG2001
        Console.WriteLine("kept warm from now on");
    }
}
