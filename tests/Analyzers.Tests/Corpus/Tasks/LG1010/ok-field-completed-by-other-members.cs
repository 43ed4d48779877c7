// asks: a field's source that two public methods complete, whoever comes first
// modelled on: dotnet/project-system#7858
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Once
{
    private readonly TaskCompletionSource<int> _value = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<int> Value => _value.Task;

    public bool Set(int value) => value >= 0 && _value.TrySetResult(value);

    public void Give(Exception reason)
    {
        if (reason is OperationCanceledException cancelled)
            _value.TrySetCanceled(cancelled.CancellationToken);
        else
            _value.TrySetException(reason);
    }
}
