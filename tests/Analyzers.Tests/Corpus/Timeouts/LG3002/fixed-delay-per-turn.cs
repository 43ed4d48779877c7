// asks: WaitAsync takes its timer away when the signal comes
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
                await _stopped.Task.WaitAsync(TimeSpan.FromMinutes(10)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
