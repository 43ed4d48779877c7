// asks: OnChange in a using declaration of ExecuteAsync, whose end is the end of the service
// modelled on: dotnet/extensions#860
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

public sealed class PollOptions { public int Seconds { get; set; } = 5; }

public sealed class Poll : BackgroundService
{
    private readonly IOptionsMonitor<PollOptions> _options;
    private readonly Func<CancellationToken, Task> _poll;

    public Poll(IOptionsMonitor<PollOptions> options, Func<CancellationToken, Task> poll)
        => (_options, _poll) = (options, poll);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seconds = _options.CurrentValue.Seconds;
        using var changed = _options.OnChange(o => Volatile.Write(ref seconds, o.Seconds));
        while (!stoppingToken.IsCancellationRequested)
        {
            await _poll(stoppingToken);
            await Task.Delay(TimeSpan.FromSeconds(Volatile.Read(ref seconds)), stoppingToken);
        }
    }
}
