// asks: a type that can only be disposed asynchronously is created, used and dropped
// modelled on: own: the "not at all" of the catalogue's sentence
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
    public static void Run(string[] lines, Func<string, Task> commit)
    {
        var writer = new BlobWriter(commit); // expect: LG5003
        foreach (var line in lines)
            writer.Append(line);
    }
}
