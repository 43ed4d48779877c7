// asks: Task.Run of an async lambda without any handler in it
// modelled on: LackLuster-Labs/LumoraVR#82
using System;
using System.Threading.Tasks;

public sealed class Rejection
{
    private readonly Func<string, Task> _close;

    public Rejection(Func<string, Task> close) => _close = close;

    public string Reject(string peer, TimeSpan grace)
    {
        _ = Task.Run(async () => // expect: LG1002
        {
            await Task.Delay(grace);
            await _close(peer);
        });
        return "rejected";
    }
}
