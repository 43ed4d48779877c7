// asks: the field is set and ended in the same method: it is a field only so that Cancel can reach it
// modelled on: own: a view model's search
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class SearchModel
{
    private CancellationTokenSource _running;

    public async Task<string[]> SearchAsync(string text, Func<string, CancellationToken, Task<string[]>> find)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        if (Interlocked.CompareExchange(ref _running, source, null) != null)
            throw new InvalidOperationException("A search is running.");

        try
        {
            return await find(text, source.Token);
        }
        finally
        {
            Volatile.Write(ref _running, null);
        }
    }

    public void Cancel() => Volatile.Read(ref _running)?.Cancel();
}
