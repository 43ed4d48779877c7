// asks: the awaits are the values of an object initializer
// modelled on: dotnet/roslyn#33173
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Summary
{
    public int Open { get; init; }
    public int Closed { get; init; }
}

public sealed class Board
{
    private readonly Func<string, CancellationToken, Task<int>> _count;

    public Board(Func<string, CancellationToken, Task<int>> count) => _count = count;

    public async Task<Summary> SummaryAsync(CancellationToken token)
    {
        Task<int> open = _count("open", token), closed = _count("closed", token); // expect: LG1011
        return new Summary
        {
            Open = await open, // expect-or: LG1011
            Closed = await closed, // expect-or: LG1011
        };
    }
}
