// asks: a source without timer and link in a type that is not disposable; Cancel is the way to end its work
// modelled on: files-community/Files#3580
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class CopyJob
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly Func<CancellationToken, Task> _copy;

    public CopyJob(Func<CancellationToken, Task> copy) => _copy = copy;

    public Task RunAsync() => _copy(_cancel.Token);

    public void Cancel() => _cancel.Cancel();
}
