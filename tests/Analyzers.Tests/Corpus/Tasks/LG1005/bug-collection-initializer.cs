// asks: the tasks are elements of a collection initializer of a local
// modelled on: dotnet/docs#8621
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

public sealed class Dashboard
{
    private readonly Func<string, Task> _refresh;

    public Dashboard(Func<string, Task> refresh) => _refresh = refresh;

    public void Refresh(TextWriter log)
    {
        var parts = new Dictionary<string, Task>
        {
            ["orders"] = _refresh("orders"), // expect: LG1005
            ["stock"] = _refresh("stock"), // expect: LG1005
        };
        log.WriteLine(string.Join(", ", parts.Keys));
    }
}
