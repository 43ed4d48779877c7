// compiles: no
// asks: an endless loop in a service whose body is still empty and open
// modelled on: own: code being typed
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Cleaner : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(1000, 
        }
    }
}
