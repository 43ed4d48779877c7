// asks: an exception when the semaphore was not entered
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
        if (!await _gate.WaitAsync(TimeSpan.FromSeconds(5)))
            throw new TimeoutException();
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
