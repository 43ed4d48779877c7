// asks: a type with both interfaces whose DisposeAsync calls Dispose: the synchronous using loses nothing
// modelled on: own: the async cleanup does not matter here
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class Report : IDisposable, IAsyncDisposable
{
    private readonly StringWriter _text = new();

    public void Line(string text) => _text.WriteLine(text);

    public override string ToString() => _text.ToString();

    public void Dispose() => _text.Dispose();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}

public static class Reports
{
    public static async Task<string> MakeAsync(Func<Task<string>> next)
    {
        using var report = new Report();
        report.Line(await next());
        return report.ToString();
    }
}
