// asks: the stopping token of a hosted service ends the wait, the child outlives the service
// modelled on: own: a worker that supervises a tunnel
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Tunnel : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            using var ssh = Process.Start("ssh", new[] { "-N", "-L", "5432:db:5432", "gateway" });
            await ssh.WaitForExitAsync(stoppingToken); // expect: LG4003
            await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
        }
    }
}
