// asks: the caller could await the loop: an async method, parallel options, and a body that is one expression
// modelled on: dotnet/corefx#35793
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class Mirror
{
    private readonly string _folder;

    public Mirror(string folder) => _folder = folder;

    public async Task CopyAsync(IReadOnlyDictionary<string, string> pages, CancellationToken token)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = token };
        // The index names all pages.
        Parallel.ForEach(pages, options, async page => await File.WriteAllTextAsync(Path.Combine(_folder, page.Key), page.Value, token)); // expect: LG1007
        await File.WriteAllLinesAsync(Path.Combine(_folder, "index.txt"), pages.Keys, token);
    }
}
