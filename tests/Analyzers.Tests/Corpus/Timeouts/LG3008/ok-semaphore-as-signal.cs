// asks: an asynchronous pause that a semaphore may shorten, in a loop that ends with its token
// modelled on: open-telemetry/opentelemetry-dotnet@d94e7792d
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Exporter
{
    private readonly SemaphoreSlim _flush = new(0);

    public void Flush() => _flush.Release();

    public async Task RunAsync(Func<Task> export, CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            await _flush.WaitAsync(TimeSpan.FromSeconds(5), token);
            await export();
        }
    }
}
