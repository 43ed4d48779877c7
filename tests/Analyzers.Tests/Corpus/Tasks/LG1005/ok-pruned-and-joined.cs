// asks: the same pruning, but the pruned tasks record their own failure and the rest is awaited at the end
// modelled on: metalama/Metalama#1765
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Background : IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly ILogger _log;
    private List<Task> _tasks = new();

    public Background(ILogger log) => _log = log;

    public void Run(Func<Task> work)
    {
        lock (_gate)
        {
            _tasks = _tasks.Where(t => !t.IsCompleted).ToList();
            _tasks.Add(GuardAsync(work));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task[] rest;
        lock (_gate)
            rest = _tasks.ToArray();
        await Task.WhenAll(rest);
    }

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception ex)
        {
            _log.LogError(ex, "background work failed");
        }
    }
}
