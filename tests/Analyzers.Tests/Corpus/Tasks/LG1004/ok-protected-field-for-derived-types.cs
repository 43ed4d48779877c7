// asks: the field is visible to derived types outside of this file
// modelled on: documentation of .NET, page "BackgroundService.ExecuteTask Property"
using System;
using System.Threading;
using System.Threading.Tasks;

public abstract class Station
{
    protected Task Running = Task.CompletedTask;

    public void Begin(CancellationToken token)
    {
        if (!Running.IsCompleted)
            throw new InvalidOperationException("running");
        Running = RunAsync(token);
    }

    public abstract Task EndAsync();

    protected abstract Task RunAsync(CancellationToken token);
}
