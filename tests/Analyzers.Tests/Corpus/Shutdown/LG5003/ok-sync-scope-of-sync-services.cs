// asks: a plain scope in a synchronous using: what it resolves is disposed synchronously
// modelled on: dotnet/runtime#123620
using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

public sealed class Journal : IDisposable
{
    private readonly StringWriter _lines = new();

    public Task WriteAsync(string line) => _lines.WriteLineAsync(line);

    public void Dispose() => _lines.Dispose();
}

public static class JournalTool
{
    public static async Task RunAsync(string line)
    {
        await using var services = new ServiceCollection().AddScoped<Journal>().BuildServiceProvider();
        using var scope = services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<Journal>().WriteAsync(line);
    }
}
