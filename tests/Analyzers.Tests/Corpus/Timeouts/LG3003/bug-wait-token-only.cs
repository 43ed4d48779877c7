// asks: Wait(token) on work that never sees the token
// modelled on: dotnet/dotnet-api-docs#3602
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class Indexer
{
    private readonly Action<string> _index;

    public Indexer(Action<string> index) => _index = index;

    public void Index(string folder, CancellationToken token)
    {
        var indexing = Task.Run(() => // expect-or: LG3003
        {
            foreach (var file in Directory.EnumerateFiles(folder))
                _index(file);
        });
        indexing.Wait(token); // expect: LG3003
    }
}
