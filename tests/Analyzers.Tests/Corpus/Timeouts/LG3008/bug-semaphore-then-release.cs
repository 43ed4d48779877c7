// asks: an awaited WaitAsync with a limit, followed by work and Release whatever came of it
// modelled on: thomhurst/AsyncSemaphore#288
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Ledger
{
    private readonly SemaphoreSlim _gate = new(1);
    private decimal _balance;

    public async Task AddAsync(decimal amount, Func<decimal, Task> save)
    {
        await _gate.WaitAsync(TimeSpan.FromSeconds(5)); // expect: LG3008
        try
        {
            _balance += amount;
            await save(_balance);
        }
        finally
        {
            _gate.Release();
        }
    }
}
