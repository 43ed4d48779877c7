// asks: the container knows an async-only singleton, is used, and its synchronous Dispose throws
// modelled on: dotnet/extensions#1005
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

public sealed class Bus : IAsyncDisposable
{
    public Task PublishAsync(string topic) => Console.Out.WriteLineAsync(topic);

    public async ValueTask DisposeAsync() => await Console.Out.FlushAsync();
}

public static class Tool
{
    public static async Task RunAsync(string[] topics)
    {
        using var services = new ServiceCollection().AddSingleton<Bus>().BuildServiceProvider(); // expect: LG5003
        var bus = services.GetRequiredService<Bus>(); // expect-or: LG5003
        foreach (var topic in topics)
            await bus.PublishAsync(topic);
    }
}
