// asks: the field is filled by a factory method, a linked source; the type only hands out its token
// modelled on: dotnet/iot#276
using System;
using System.Threading;

public sealed class OperationContext // expect-or: LG5009
{
    private readonly CancellationTokenSource _source; // expect: LG5009

    public OperationContext(CancellationToken request, CancellationToken application) =>
        _source = CancellationTokenSource.CreateLinkedTokenSource(request, application); // expect-or: LG5009

    public CancellationToken Token => _source.Token;

    public bool IsOver => _source.IsCancellationRequested;
}
