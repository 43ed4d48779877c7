// asks: two tasks, of which one is awaited twice and the other never
// modelled on: dotnet/docs#8621
using System;
using System.Threading.Tasks;

public sealed class Twins
{
    private readonly Func<string, Task<int>> _count;

    public Twins(Func<string, Task<int>> count) => _count = count;

    public async Task<(int Left, int Right)> CountAsync(string left, string right)
    {
        var leftCount = _count(left);
        var leftSize = await leftCount;
        var rightCount = _count(right); // expect: LG1003
        var rightSize = await leftCount;
        return (leftSize, rightSize);
    }
}
