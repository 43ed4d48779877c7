// asks: StopAsync calls a local helper with the list of tasks that StartAsync filled; the helper awaits them all
// modelled on: own: several loops, one await
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class ShardHost : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _loops = new();
    private readonly Func<int, CancellationToken, Task> _run;

    public ShardHost(Func<int, CancellationToken, Task> run) => _run = run;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        for (var shard = 0; shard < 4; shard++)
            _loops.Add(_run(shard, _stop.Token));

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _stop.Cancel();
        return EndedAsync(_loops);
    }

    public void Dispose() => _stop.Dispose();

    private static async Task EndedAsync(IEnumerable<Task> loops) =>
        await Task.WhenAll(loops).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
