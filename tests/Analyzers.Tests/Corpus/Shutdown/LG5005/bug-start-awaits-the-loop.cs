// asks: StartAsync is the loop: the host waits for it and never comes up
// modelled on: dotnet/aspnetcore#3868
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class FeedReader : IHostedService
{
    private readonly Func<CancellationToken, Task> _read;

    public FeedReader(Func<CancellationToken, Task> read) => _read = read;

    public async Task StartAsync(CancellationToken cancellationToken) // expect: LG5005
    {
        while (!cancellationToken.IsCancellationRequested) // expect-or: LG5005
        {
            await _read(cancellationToken);
            await Task.Delay(TimeSpan.FromMinutes(1), cancellationToken); // expect-or: LG5005
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
