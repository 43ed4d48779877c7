// asks: the delay is cancelled as it should be, the work gets no token and is forgotten
// modelled on: rabbitmq/rabbitmq-dotnet-client#1426
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Confirm
{
    private readonly Func<ulong, Task<bool>> _confirm;

    public Confirm(Func<ulong, Task<bool>> confirm) => _confirm = confirm;

    public async Task<bool?> WaitAsync(ulong tag, TimeSpan limit)
    {
        using var stop = new CancellationTokenSource();
        var confirming = _confirm(tag); // expect-or: LG3002
        var first = await Task.WhenAny(confirming, Task.Delay(limit, stop.Token)); // expect: LG3002
        stop.Cancel();
        if (first == confirming)
            return await confirming;
        return null;
    }
}
