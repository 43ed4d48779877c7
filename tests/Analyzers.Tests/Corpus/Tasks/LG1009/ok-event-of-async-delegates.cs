// asks: the event's delegate returns Task: the handler is async Task and its failure has an observer
// modelled on: dotnet/roslyn#13897
using System;
using System.Threading.Tasks;

public sealed class Checkout
{
    public event Func<decimal, Task> Paid;

    public async Task PayAsync(decimal amount)
    {
        if (Paid is not { } paid)
            return;
        foreach (Func<decimal, Task> handler in paid.GetInvocationList())
            await handler(amount);
    }
}

public sealed class Receipts
{
    private readonly Func<decimal, Task> _print;

    public Receipts(Checkout checkout, Func<decimal, Task> print)
    {
        _print = print;
        checkout.Paid += OnPaid;
    }

    private async Task OnPaid(decimal amount) => await _print(amount);
}
