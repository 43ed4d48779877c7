// asks: ContinueWith with a plain function; the chain's value is awaited
// modelled on: ThatRendle/Simple.Web#37
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Lengths
{
    private readonly Func<string, Task<string>> _read;

    public Lengths(Func<string, Task<string>> read) => _read = read;

    public async Task<int> OfAsync(string name)
    {
        var length = _read(name).ContinueWith(
            read => read.GetAwaiter().GetResult().Length,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return await length;
    }
}
