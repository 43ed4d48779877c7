// asks: the token is asked in a helper that the loop's condition calls
// modelled on: own: a condition in another method
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Crawler : BackgroundService
{
    private readonly Func<CancellationToken, Task> _crawl;

    public Crawler(Func<CancellationToken, Task> crawl) => _crawl = crawl;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (MayGoOn(stoppingToken))
            await _crawl(stoppingToken);
    }

    private static bool MayGoOn(CancellationToken token) => !token.IsCancellationRequested;
}
