// asks: a started pump whose every exception is caught and reported inside
// modelled on: metalama/Metalama#1765
using System;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class WorkQueue
{
    private readonly Channel<Func<Task>> _work = Channel.CreateUnbounded<Func<Task>>();
    private readonly ILogger _log;

    public WorkQueue(ILogger log) => _log = log;

    public void Start()
    {
        _ = PumpAsync();
    }

    public bool Enqueue(Func<Task> work) => _work.Writer.TryWrite(work);

    public void Complete() => _work.Writer.TryComplete();

    private async Task PumpAsync()
    {
        try
        {
            await foreach (var work in _work.Reader.ReadAllAsync())
                await work();
        }
        catch (Exception ex)
        {
            _log.LogError(ex, "the queue has stopped");
        }
    }
}
