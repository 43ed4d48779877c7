// asks: the local is reassigned in a loop, each time only after its task was awaited
// modelled on: documentation of .NET, page "Consume the Task-based Asynchronous Pattern", interleaving
using System;
using System.Threading.Tasks;

public sealed class Pager
{
    private readonly Func<string, Task<(string Next, int Rows)>> _page;

    public Pager(Func<string, Task<(string Next, int Rows)>> page) => _page = page;

    public async Task<int> CountAsync(string first)
    {
        var rows = 0;
        var loading = _page(first);
        string next;
        do
        {
            (next, var count) = await loading;
            rows += count;
            if (next != null)
                loading = _page(next);
        }
        while (next != null);

        return rows;
    }
}
