// asks: the outer tasks come from a projection (no async keyword) and WhenAll joins only them
// modelled on: sibbl/ParkenDD#40
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed class Cities
{
    private readonly Func<string, Task> _refresh;

    public Cities(Func<string, Task> refresh) => _refresh = refresh;

    public async Task<int> RefreshAsync(IReadOnlyCollection<string> names)
    {
        await Task.WhenAll(names.Select(name => Task.Factory.StartNew(() => _refresh(name)))); // expect: LG1008
        return names.Count;
    }
}
