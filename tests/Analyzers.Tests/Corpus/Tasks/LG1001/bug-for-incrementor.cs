// asks: the task is dropped in the incrementor of a for statement
// modelled on: own: no public example of this position was found
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

public sealed class PagedReport
{
    private readonly Func<int, Task<IReadOnlyList<string>>> _page;
    private readonly TextWriter _writer;

    public PagedReport(Func<int, Task<IReadOnlyList<string>>> page, TextWriter writer)
    {
        _page = page;
        _writer = writer;
    }

    public async Task WriteAsync(int pages)
    {
        for (var page = 0; page < pages; page++, _writer.FlushAsync()) // expect: LG1001
        {
            foreach (var line in await _page(page).ConfigureAwait(false))
                await _writer.WriteLineAsync(line).ConfigureAwait(false);
        }
    }
}
