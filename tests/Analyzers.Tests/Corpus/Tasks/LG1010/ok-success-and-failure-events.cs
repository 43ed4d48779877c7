// asks: two handlers, one for each outcome, complete it between them
// modelled on: mono/mono#7293
using System;
using System.Threading.Tasks;

public sealed class Download
{
    public event Action<byte[]> Completed;
    public event Action<Exception> Failed;

    public void Finish(byte[] bytes)
    {
        if (bytes is null)
            Failed?.Invoke(new InvalidOperationException("no bytes"));
        else
            Completed?.Invoke(bytes);
    }

    public Task<byte[]> ToTask()
    {
        var result = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        Completed += bytes => result.TrySetResult(bytes);
        Failed += error => result.TrySetException(error);
        return result.Task;
    }
}
