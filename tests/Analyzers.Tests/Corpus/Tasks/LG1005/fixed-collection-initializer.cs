// asks: the same dictionary, whose Values are awaited
// modelled on: dotnet/docs#8621
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

public sealed class Dashboard
{
    private readonly Func<string, Task> _refresh;

    public Dashboard(Func<string, Task> refresh) => _refresh = refresh;

    public async Task RefreshAsync(TextWriter log)
    {
        var parts = new Dictionary<string, Task>
        {
            ["orders"] = _refresh("orders"),
            ["stock"] = _refresh("stock"),
        };
        await Task.WhenAll(parts.Values);
        await log.WriteLineAsync(string.Join(", ", parts.Keys));
    }
}
