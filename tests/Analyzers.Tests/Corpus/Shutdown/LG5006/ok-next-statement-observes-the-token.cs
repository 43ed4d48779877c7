// asks: the try is swallowed, but a delay with the token after the try leaves the loop
// modelled on: own: the usual shape of a worker that must survive a failed round
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Janitor : BackgroundService
{
    private readonly Func<CancellationToken, Task> _sweep;

    public Janitor(Func<CancellationToken, Task> sweep) => _sweep = sweep;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await _sweep(stoppingToken);
            }
            catch (Exception e)
            {
                Console.Error.WriteLine(e.Message);
            }

            await Task.Delay(TimeSpan.FromMinutes(10), stoppingToken);
        }
    }
}
