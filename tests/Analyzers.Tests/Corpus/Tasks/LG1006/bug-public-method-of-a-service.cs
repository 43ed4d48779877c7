// asks: a public async void that other code calls as if it were done when it returns
// modelled on: dotnet/aspnetcore#13867
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Orders
{
    private readonly Func<int, Task<decimal>> _price;
    private readonly Dictionary<int, decimal> _totals = new();

    public Orders(Func<int, Task<decimal>> price) => _price = price;

    public async void Add(int order) // expect: LG1006
    {
        var price = await _price(order);
        lock (_totals)
            _totals[order] = price;
    }

    public decimal Checkout(int order)
    {
        Add(order); // expect-or: LG1006
        lock (_totals)
            return _totals[order];
    }
}
