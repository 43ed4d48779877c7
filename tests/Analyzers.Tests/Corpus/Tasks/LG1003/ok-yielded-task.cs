// asks: an iterator yields the local; its consumer, in this program, awaits each
// modelled on: documentation of C#, page "Process asynchronous tasks as they complete"
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Scrape
{
    private readonly Func<Uri, Task<string>> _get;

    public Scrape(Func<Uri, Task<string>> get) => _get = get;

    public async Task<int> LengthAsync(IEnumerable<Uri> pages)
    {
        var length = 0;
        foreach (var page in Start(pages))
            length += (await page).Length;
        return length;
    }

    private IEnumerable<Task<string>> Start(IEnumerable<Uri> pages)
    {
        foreach (var page in pages)
        {
            var loading = _get(page);
            yield return loading;
        }
    }
}
