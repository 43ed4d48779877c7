// asks: the first await is in a try with a catch-all, after which the second await follows on every path
// modelled on: dotnet/core#7011
using System;
using System.Threading.Tasks;

public sealed class Merge
{
    private readonly Func<string, Task<string[]>> _lines;

    public Merge(Func<string, Task<string[]>> lines) => _lines = lines;

    public async Task<string[]> BothAsync(string optional, string required)
    {
        var extra = _lines(optional);
        var main = _lines(required);
        string[] more;
        try
        {
            more = await extra;
        }
        catch (Exception)
        {
            more = [];
        }

        return [.. await main, .. more];
    }
}
