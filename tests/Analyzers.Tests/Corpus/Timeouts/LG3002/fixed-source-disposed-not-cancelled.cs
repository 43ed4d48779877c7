// asks: the source is cancelled before the result is looked at
// modelled on: own: the repair of the twin
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class HostTable
{
    private readonly Func<string, CancellationToken, Task<string>> _resolve;

    public HostTable(Func<string, CancellationToken, Task<string>> resolve) => _resolve = resolve;

    public async Task<string> ResolveAsync(string host)
    {
        using var stop = new CancellationTokenSource();
        var resolving = _resolve(host, stop.Token);
        var winner = await Task.WhenAny(resolving, Task.Delay(3000, stop.Token));
        stop.Cancel();
        return winner == resolving ? await resolving : null;
    }
}
