// asks: a long-running task of Task.Factory, milliseconds as int, the result in a conditional expression
// modelled on: dotnet/docs#4305
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Solver
{
    private readonly Func<int[], int> _solve;

    public Solver(Func<int[], int> solve) => _solve = solve;

    public int? TrySolve(int[] board)
    {
        var solving = Task.Factory.StartNew( // expect-or: LG3003
            () => _solve(board), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return solving.Wait(10_000) ? solving.Result : null; // expect: LG3003
    }
}
