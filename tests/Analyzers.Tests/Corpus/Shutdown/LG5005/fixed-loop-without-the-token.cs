// asks: the delay throws when the service is to stop
// modelled on: EdwinVW/pitstop#22
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Reminder : BackgroundService
{
    private readonly Func<CancellationToken, Task> _open;
    private readonly Func<Task> _remind;

    public Reminder(Func<CancellationToken, Task> open, Func<Task> remind)
    {
        _open = open;
        _remind = remind;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _open(stoppingToken);
        while (true)
        {
            await _remind();
            await Task.Delay(TimeSpan.FromMinutes(1), stoppingToken);
        }
    }
}
