// asks: StopAsync says goodbye, Dispose ends the client that the callback uses, and nobody ends the timer
// modelled on: own: the timed hosted service of many tutorials, without the end of its timer
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class KeepWarm : IHostedService, IDisposable
{
    private readonly HttpClient _http = new();
    private readonly Action<HttpClient> _touch;
    private Timer _timer; // expect: LG3007

    public KeepWarm(Action<HttpClient> touch) => _touch = touch;

    public bool Quicken() => _timer?.Change(0, 1000) ?? false;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = new Timer(_ => _touch(_http), null, TimeSpan.Zero, TimeSpan.FromMinutes(5)); // expect-or: LG3007
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) // expect-or: LG3007
    {
        Console.WriteLine("no longer kept warm");
        return Task.CompletedTask;
    }

    public void Dispose() => _http.Dispose(); // expect-or: LG3007
}
