// asks: the blocking Dispose is the fallback of a type that has DisposeAsync as well
// modelled on: tomasfabian/ksqlDB.RestApi.Client-DotNet#24
using System;
using System.Threading.Tasks;

public sealed class QueryContext : IDisposable, IAsyncDisposable
{
    private readonly Func<ValueTask> _close;

    public QueryContext(Func<ValueTask> close) => _close = close;

    public ValueTask DisposeAsync() => _close();

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
