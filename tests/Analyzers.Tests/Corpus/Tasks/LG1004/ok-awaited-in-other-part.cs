// asks: the field is declared and filled in one part of a partial type and awaited in the other
// modelled on: own: a question that needs the whole type
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed partial class Cart
{
    private readonly Task<decimal> _rate;

    public Cart(Func<string, Task<decimal>> rate, string currency) => _rate = rate(currency);
}

public sealed partial class Cart
{
    private readonly List<decimal> _prices = new();

    public void Add(decimal price) => _prices.Add(price);

    public async Task<decimal> TotalAsync() => _prices.Sum() * await _rate;
}
