// asks: the delay has a token, whose source is only disposed
// modelled on: own: disposing a source cancels nothing
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
        var resolving = _resolve(host, stop.Token); // expect-or: LG3002
        var winner = await Task.WhenAny(resolving, Task.Delay(3000, stop.Token)); // expect: LG3002
        return winner == resolving ? await resolving : null;
    }
}
