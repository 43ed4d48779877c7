// asks: a derived class links, the base class disposes what its property holds
// modelled on: own: ownership in an inheritance chain
using System;
using System.Threading;
using System.Threading.Tasks;

public abstract class Operation : IDisposable
{
    protected CancellationTokenSource Source { get; init; }

    public void Cancel() => Source?.Cancel();

    public virtual void Dispose() => Source?.Dispose();
}

public sealed class Copy : Operation
{
    private readonly Func<CancellationToken, Task> _copy;

    public Copy(Func<CancellationToken, Task> copy, CancellationToken token)
    {
        _copy = copy;
        Source = CancellationTokenSource.CreateLinkedTokenSource(token);
    }

    public Task RunAsync() => _copy(Source.Token);
}
