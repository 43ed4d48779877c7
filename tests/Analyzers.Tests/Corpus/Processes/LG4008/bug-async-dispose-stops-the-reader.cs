// asks: DisposeAsync cancels and awaits the loop that reads the child, and leaves the child
// modelled on: roslynpad/roslynpad#25
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

public sealed class ExecutionHost : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Process _host; // expect: LG4008
    private readonly Task _reading;

    public ExecutionHost(string executable, Func<Process, CancellationToken, Task> read)
    {
        _host = new Process { StartInfo = new ProcessStartInfo(executable) }; // expect-or: LG4008
        _host.Start(); // expect-or: LG4008
        _reading = read(_host, _stop.Token);
    }

    public async ValueTask DisposeAsync() // expect-or: LG4008
    {
        _stop.Cancel();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
