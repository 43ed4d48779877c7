// asks: the drop is in a void local function nested in an async method that awaits everything else
// modelled on: microsoft/vs-threading#1363
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Crawler
{
    private readonly Func<string, Task<string[]>> _links;
    private readonly Func<string, Task> _store;

    public Crawler(Func<string, Task<string[]>> links, Func<string, Task> store)
    {
        _links = links;
        _store = store;
    }

    public async Task<int> CrawlAsync(string start)
    {
        var seen = new HashSet<string>();
        var open = new Queue<string>();
        Visit(start);
        while (open.Count > 0)
        {
            foreach (var link in await _links(open.Dequeue()))
                Visit(link);
        }

        return seen.Count;

        void Visit(string url)
        {
            if (!seen.Add(url))
                return;
            open.Enqueue(url);
            _store(url); // expect: LG1001
        }
    }
}
