// asks: StartAsync of a hosted service, which the host calls once before StopAsync
// modelled on: documentation of ASP.NET Core, page "Background tasks with hosted services" (timed task)
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

public sealed class TimedWork : IHostedService, IDisposable
{
    private readonly ILogger<TimedWork> _log;
    private int _runs;
    private Timer _timer;

    public TimedWork(ILogger<TimedWork> log) => _log = log;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = new Timer(DoWork, null, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _timer?.Change(Timeout.Infinite, 0);
        return Task.CompletedTask;
    }

    public void Dispose() => _timer?.Dispose();

    private void DoWork(object state) => _log.LogInformation("run {Number}", Interlocked.Increment(ref _runs));
}
