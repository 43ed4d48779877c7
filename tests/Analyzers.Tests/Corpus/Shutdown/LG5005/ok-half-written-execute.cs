// compiles: no
// asks: the body of ExecuteAsync is being typed
// modelled on: own: code being typed
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Draft : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(1000, stop
    }
}
