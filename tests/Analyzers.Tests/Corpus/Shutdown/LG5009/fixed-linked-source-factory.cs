// asks: the context is disposable and ends its links
// modelled on: dotnet/iot#276
using System;
using System.Threading;

public sealed class OperationContext : IDisposable
{
    private readonly CancellationTokenSource _source;

    public OperationContext(CancellationToken request, CancellationToken application) =>
        _source = CancellationTokenSource.CreateLinkedTokenSource(request, application);

    public CancellationToken Token => _source.Token;

    public bool IsOver => _source.IsCancellationRequested;

    public void Dispose() => _source.Dispose();
}
