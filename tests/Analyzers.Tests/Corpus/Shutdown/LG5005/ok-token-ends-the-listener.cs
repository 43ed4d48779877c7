// asks: the accept has no token: a registration on it stops the listener, which ends the loop
// modelled on: own: the way to stop an API that takes no token
using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class StatusPage : BackgroundService
{
    private readonly Func<HttpListenerContext, Task> _answer;

    public StatusPage(Func<HttpListenerContext, Task> answer) => _answer = answer;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listener = new HttpListener { Prefixes = { "http://localhost:8099/" } };
        listener.Start();
        using var stopping = stoppingToken.Register(listener.Stop);
        try
        {
            while (listener.IsListening)
                await _answer(await listener.GetContextAsync());
        }
        catch (HttpListenerException) when (stoppingToken.IsCancellationRequested) { }
        catch (ObjectDisposedException) when (stoppingToken.IsCancellationRequested) { }
    }
}
