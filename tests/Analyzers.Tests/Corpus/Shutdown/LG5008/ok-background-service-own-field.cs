// asks: a BackgroundService adds a registration and ends it in its override, the base ends the rest
// modelled on: own: the base class owns the running task and its source
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Announcer : BackgroundService
{
    private readonly CancellationTokenRegistration _started;
    private readonly Func<CancellationToken, Task> _announce;

    public Announcer(IHostApplicationLifetime lifetime, Func<CancellationToken, Task> announce)
    {
        _announce = announce;
        _started = lifetime.ApplicationStarted.Register(() => Console.WriteLine("started"));
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _announce(stoppingToken);

    public override void Dispose()
    {
        _started.Dispose();
        base.Dispose();
    }
}
