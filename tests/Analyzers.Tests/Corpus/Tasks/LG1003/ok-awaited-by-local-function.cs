// asks: a local function that closes over the local awaits it, and every path calls the function
// modelled on: microsoft/vs-threading#1363
using System;
using System.Threading.Tasks;

public sealed class Batch
{
    private readonly Func<Task<int>> _quota;

    public Batch(Func<Task<int>> quota) => _quota = quota;

    public async Task<int> RestAsync(int wanted)
    {
        var quota = _quota();
        if (wanted <= 0)
            return await AfterAsync(0);

        return await AfterAsync(wanted);

        async Task<int> AfterAsync(int used) => await quota - used;
    }
}
