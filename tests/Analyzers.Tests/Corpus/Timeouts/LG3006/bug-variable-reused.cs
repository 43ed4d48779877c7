// asks: the timer source in the variable is replaced by a longer one before it is disposed
// modelled on: hardkoded/puppeteer-sharp#926
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Navigation
{
    private readonly Func<CancellationToken, Task<bool>> _load;

    public Navigation(Func<CancellationToken, Task<bool>> load) => _load = load;

    public async Task<bool> GoAsync()
    {
        var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5)); // expect: LG3006
        if (!await _load(limit.Token))
            limit = new CancellationTokenSource(TimeSpan.FromSeconds(30)); // expect-or: LG3006

        using (limit)
            return await _load(limit.Token);
    }
}
