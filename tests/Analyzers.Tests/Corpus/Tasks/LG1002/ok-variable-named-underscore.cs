// asks: an underscore that is a real local, awaited below
// modelled on: own: a discard is a matter of binding, not of spelling
using System;
using System.Threading.Tasks;

public sealed class Loading
{
    private readonly Func<Task<string>> _load;

    public Loading(Func<Task<string>> load) => _load = load;

    public async Task<int> LengthAsync()
    {
        Task<string> _;
        _ = _load();
        Console.WriteLine("loading");
        return (await _).Length;
    }
}
