// asks: top-level statements: the stop is awaited in a finally after the wait for the signal
// modelled on: own: the whole program is the owner
using System;
using System.Threading;
using System.Threading.Tasks;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) => { e.Cancel = true; stop.Cancel(); };
var site = new Site();
await site.StartAsync();
try
{
    await Task.Delay(Timeout.Infinite, stop.Token);
}
catch (OperationCanceledException)
{
}
finally
{
    await site.StopAsync();
}

internal sealed class Site
{
    public Task StartAsync() => Console.Out.WriteLineAsync("up");

    public Task StopAsync() => Console.Out.WriteLineAsync("down");
}
