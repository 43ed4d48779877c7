// asks: var takes the lambda's natural type Func<Task>, and the variable's calls are awaited
// modelled on: dotnet/roslyn#51909
using System;
using System.Threading.Tasks;

public static class Twice
{
    public static async Task<int> RunAsync(Func<int, Task<int>> work)
    {
        var total = 0;
        var step = async (int n) =>
        {
            total += await work(n);
        };

        await step(1);
        await step(2);
        return total;
    }
}
