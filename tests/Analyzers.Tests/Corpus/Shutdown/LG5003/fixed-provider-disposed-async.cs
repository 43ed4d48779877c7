// asks: the container is disposed asynchronously
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
        await using var services = new ServiceCollection().AddSingleton<Bus>().BuildServiceProvider();
        var bus = services.GetRequiredService<Bus>();
        foreach (var topic in topics)
            await bus.PublishAsync(topic);
    }
}
