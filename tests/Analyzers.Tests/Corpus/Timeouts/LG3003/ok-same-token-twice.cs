// asks: the token that ends the wait is the one the operation was given
// modelled on: own: a late reaction does not keep the caller
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
