// asks: a catch clause for cancellation that rethrows stands above the catch of everything
// modelled on: aelassas/servy#4332
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Reindexer
{
    private readonly Func<int, CancellationToken, Task> _index;

    public Reindexer(Func<int, CancellationToken, Task> index) => _index = index;

    public async Task<List<int>> RunAsync(IEnumerable<int> documents, CancellationToken token)
    {
        var failed = new List<int>();
        foreach (var document in documents)
        {
            try
            {
                await _index(document, token);
            }
            catch (OperationCanceledException)
            {
                throw;
            }
            catch
            {
                failed.Add(document);
            }
        }

        return failed;
    }
}
