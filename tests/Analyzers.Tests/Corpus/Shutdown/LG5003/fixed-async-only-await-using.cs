// asks: await using around the same use
// modelled on: own: the repaired twin of the dropped writer
using System;
using System.Threading.Tasks;

public sealed class BlobWriter : IAsyncDisposable
{
    private readonly Func<string, Task> _commit;
    private string _pending = "";

    public BlobWriter(Func<string, Task> commit) => _commit = commit;

    public void Append(string text) => _pending += text;

    public async ValueTask DisposeAsync() => await _commit(_pending);
}

public static class Export
{
    public static async Task RunAsync(string[] lines, Func<string, Task> commit)
    {
        await using var writer = new BlobWriter(commit);
        foreach (var line in lines)
            writer.Append(line);
    }
}
