// asks: two locals started together and awaited in two statements
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
        var price = _price(id); // expect: LG1011
        var title = await name; // expect-or: LG1011
        var amount = await price; // expect-or: LG1011
        return $"{title}: {amount:0.00}";
    }
}
