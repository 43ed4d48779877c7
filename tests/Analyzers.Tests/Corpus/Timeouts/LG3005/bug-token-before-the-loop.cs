// asks: the method of a library uses its token before the loop and never inside
// modelled on: EdwinVW/pitstop#22, without the host
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Reminder
{
    private readonly Func<CancellationToken, Task> _open;
    private readonly Func<Task> _remind;

    public Reminder(Func<CancellationToken, Task> open, Func<Task> remind)
    {
        _open = open;
        _remind = remind;
    }

    public async Task RunAsync(CancellationToken token)
    {
        await _open(token);
        while (true) // expect: LG3005
        {
            await _remind();
            await Task.Delay(TimeSpan.FromMinutes(1));
        }
    }
}
