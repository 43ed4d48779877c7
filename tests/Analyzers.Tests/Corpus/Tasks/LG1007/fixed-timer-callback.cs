// asks: a PeriodicTimer loop in place of the callback; the loop is awaited at the end
// modelled on: davidfowl/AspNetCoreDiagnosticScenarios#86
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Ping : IAsyncDisposable
{
    private readonly PeriodicTimer _timer = new(TimeSpan.FromSeconds(1));
    private readonly Task _loop;
    private int _count;

    public Ping(Func<int, Task> send) => _loop = RunAsync(send);

    public int Count => _count;

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _loop;
    }

    private async Task RunAsync(Func<int, Task> send)
    {
        while (await _timer.WaitForNextTickAsync())
            await send(++_count);
    }
}
