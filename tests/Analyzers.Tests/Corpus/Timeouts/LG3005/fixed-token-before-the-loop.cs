// asks: the loop asks the token, and its pause gets it
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
        while (!token.IsCancellationRequested)
        {
            await _remind();
            await Task.Delay(TimeSpan.FromMinutes(1), token);
        }
    }
}
