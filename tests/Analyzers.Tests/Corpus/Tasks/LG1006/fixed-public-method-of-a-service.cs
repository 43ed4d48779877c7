// asks: the same method returns Task and its caller awaits it
// modelled on: dotnet/aspnetcore#13867
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Orders
{
    private readonly Func<int, Task<decimal>> _price;
    private readonly Dictionary<int, decimal> _totals = new();

    public Orders(Func<int, Task<decimal>> price) => _price = price;

    public async Task AddAsync(int order)
    {
        var price = await _price(order);
        lock (_totals)
            _totals[order] = price;
    }

    public async Task<decimal> CheckoutAsync(int order)
    {
        await AddAsync(order);
        lock (_totals)
            return _totals[order];
    }
}
