// asks: a long-lived stop signal raced with a new delay in each turn of a loop
// modelled on: Azure/azure-cosmos-dotnet-v3#3285
using System;
using System.Threading.Tasks;

public sealed class ChangeFeed
{
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Stop() => _stopped.TrySetResult();

    public async Task RunAsync(Func<Task<bool>> read)
    {
        while (!_stopped.Task.IsCompleted)
        {
            if (!await read())
                await Task.WhenAny(_stopped.Task, Task.Delay(TimeSpan.FromMinutes(10))); // expect: LG3002
        }
    }
}
