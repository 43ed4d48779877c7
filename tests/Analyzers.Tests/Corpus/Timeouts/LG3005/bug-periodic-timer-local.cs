// asks: a PeriodicTimer that nobody else can reach, its ticks awaited without a token
// modelled on: documentation of .NET, page "PeriodicTimer.WaitForNextTickAsync Method"
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Gauge
{
    private readonly Func<Task> _publish;

    public Gauge(Func<Task> publish) => _publish = publish;

    public async Task PublishAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(15));
        while (await timer.WaitForNextTickAsync()) // expect: LG3005
            await _publish();
    }
}
