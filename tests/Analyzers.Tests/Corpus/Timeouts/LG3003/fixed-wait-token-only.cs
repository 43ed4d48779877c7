// asks: the loop asks the same token between two files
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
        var indexing = Task.Run(() =>
        {
            foreach (var file in Directory.EnumerateFiles(folder))
            {
                token.ThrowIfCancellationRequested();
                _index(file);
            }
        });
        indexing.Wait(token);
    }
}
