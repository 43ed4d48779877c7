// asks: the second is started after the first was awaited
// modelled on: dotnet/roslyn#33173
using System;
using System.Threading.Tasks;

public sealed class Checkout
{
    private readonly Func<string, Task<int>> _reserve;
    private readonly Func<int, Task<bool>> _pay;

    public Checkout(Func<string, Task<int>> reserve, Func<int, Task<bool>> pay) => (_reserve, _pay) = (reserve, pay);

    public async Task<bool> BuyAsync(string item)
    {
        var reserving = _reserve(item);
        var number = await reserving;
        var paying = _pay(number);
        return await paying;
    }
}
