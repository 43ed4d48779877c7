// asks: the field is passed to a method of the same type that watches its outcome
// modelled on: StackExchange/StackExchange.Redis@ed40e30a
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Link
{
    private readonly ILogger _log;
    private readonly Task _writing;

    public Link(Func<Task> write, ILogger log)
    {
        _log = log;
        _writing = write();
        Observe(_writing);
    }

    private void Observe(Task task)
    {
        task.ContinueWith(
            t => _log.LogWarning(t.Exception, "the link broke"),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default);
    }
}
