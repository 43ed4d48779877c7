// asks: Dispose blocks on the same cleanup that DisposeAsync awaits: nothing is abandoned
// modelled on: tomasfabian/ksqlDB.RestApi.Client-DotNet#24
using System;
using System.Threading.Tasks;

public sealed class Reporter : IDisposable, IAsyncDisposable
{
    private readonly Func<Task> _flush;

    public Reporter(Func<Task> flush) => _flush = flush;

    public void Dispose() => _flush().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync() => await _flush();
}
