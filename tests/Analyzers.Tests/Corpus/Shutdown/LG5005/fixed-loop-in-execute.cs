// asks: the same loop in ExecuteAsync, whose end the base class awaits
// modelled on: dotnet/aspnetcore#3868
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class FeedReader : BackgroundService
{
    private readonly Func<CancellationToken, Task> _read;

    public FeedReader(Func<CancellationToken, Task> read) => _read = read;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _read(stoppingToken);
            await Task.Delay(TimeSpan.FromMinutes(1), stoppingToken);
        }
    }
}
