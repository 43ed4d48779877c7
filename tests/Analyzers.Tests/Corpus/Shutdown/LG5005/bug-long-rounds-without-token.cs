// asks: a bounded loop of hours: the delay between its rounds does not know the token
// modelled on: own: stopping the service waits for a delay of an hour
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Rollout : BackgroundService
{
    private readonly Action<int> _widen;

    public Rollout(Action<int> widen) => _widen = widen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken) // expect: LG5005
    {
        for (var percent = 10; percent <= 100; percent += 10)
        {
            _widen(percent);
            await Task.Delay(TimeSpan.FromHours(1)); // expect-or: LG5005
        }
    }
}
