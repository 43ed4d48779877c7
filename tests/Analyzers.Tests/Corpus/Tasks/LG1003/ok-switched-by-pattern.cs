// asks: the local is consumed by a switch expression over its own state, each arm of which observes it
// modelled on: documentation of .NET, rule page CA2012
using System;
using System.Linq;
using System.Threading.Tasks;

public sealed class Fast
{
    private readonly Func<string, Task<int>> _parse;

    public Fast(Func<string, Task<int>> parse) => _parse = parse;

    public Task<int> ParseAsync(string text)
    {
        var parsing = _parse(text);
        return parsing switch
        {
            { IsCompletedSuccessfully: true, Result: < 0 } => Task.FromResult(0),
            { IsCompleted: true } => parsing,
            _ => SlowAsync(parsing),
        };
    }

    private static async Task<int> SlowAsync(Task<int> parsing)
    {
        var value = await parsing.ConfigureAwait(false);
        return Math.Max(0, value);
    }
}
