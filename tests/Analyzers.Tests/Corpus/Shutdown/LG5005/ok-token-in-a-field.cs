// asks: ExecuteAsync stores the token in a field, and the methods it calls pass it on
// modelled on: own: the token is used, though not in the body of ExecuteAsync
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Crawler : BackgroundService
{
    private readonly Func<CancellationToken, Task<bool>> _crawlNext;
    private CancellationToken _stopping;

    public Crawler(Func<CancellationToken, Task<bool>> crawlNext) => _crawlNext = crawlNext;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _stopping = stoppingToken;
        while (await CrawlAsync())
            await PauseAsync();
    }

    private Task<bool> CrawlAsync() => _crawlNext(_stopping);

    private Task PauseAsync() => Task.Delay(500, _stopping);
}
