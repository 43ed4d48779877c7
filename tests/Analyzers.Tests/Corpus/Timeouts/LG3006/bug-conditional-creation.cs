// asks: two creations in a conditional expression, one with a timer, disposed in neither case
// modelled on: dotnet-architecture/HealthChecks#89
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed record Check(string Name, TimeSpan? Limit, Func<CancellationToken, Task<bool>> Run);

public static class Health
{
    public static async Task<IReadOnlyDictionary<string, bool>> RunAsync(IEnumerable<Check> checks)
    {
        var results = new Dictionary<string, bool>();
        foreach (var check in checks)
        {
            var source = check.Limit is { } limit ? new CancellationTokenSource(limit) : new CancellationTokenSource(); // expect: LG3006
            results[check.Name] = await check.Run(source.Token);
        }

        return results;
    }
}
