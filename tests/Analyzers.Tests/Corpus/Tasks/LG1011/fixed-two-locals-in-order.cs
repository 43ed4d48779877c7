// asks: WhenAll stands between the start and the two awaits
// modelled on: dotnet/csharplang#1454
using System;
using System.Threading.Tasks;

public sealed class ProductPage
{
    private readonly Func<int, Task<string>> _name;
    private readonly Func<int, Task<decimal>> _price;

    public ProductPage(Func<int, Task<string>> name, Func<int, Task<decimal>> price) => (_name, _price) = (name, price);

    public async Task<string> RenderAsync(int id)
    {
        var name = _name(id);
        var price = _price(id);
        await Task.WhenAll(name, price);
        var title = await name;
        var amount = await price;
        return $"{title}: {amount:0.00}";
    }
}
