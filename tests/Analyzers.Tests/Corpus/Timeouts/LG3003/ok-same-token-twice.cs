// asks: the token that ends the wait is the one the operation was given
// modelled on: StephenCleary/AsyncEx#94
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Printer
{
    private readonly Func<string, CancellationToken, Task> _print;

    public Printer(Func<string, CancellationToken, Task> print) => _print = print;

    public async Task PrintAsync(string page, CancellationToken token)
    {
        await _print(page, token).WaitAsync(token);
    }
}
