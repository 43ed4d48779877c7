// asks: a foreach over items: after cancellation each remaining item is started, fails at once, and is logged as a failure
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
            catch // expect: LG5006
            {
                failed.Add(document);
            }
        }

        return failed;
    }
}
