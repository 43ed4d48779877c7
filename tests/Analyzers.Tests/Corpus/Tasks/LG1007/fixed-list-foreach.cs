// asks: the same lambda given to Select and WhenAll
// modelled on: dotnet/corefx#36425
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed class Importer
{
    private readonly Func<string, Task> _import;

    public Importer(Func<string, Task> import) => _import = import;

    public async Task<int> ImportAsync(IEnumerable<string> files)
    {
        var list = files.ToList();
        await Task.WhenAll(list.Select(async file =>
        {
            if (file.EndsWith(".xml", StringComparison.Ordinal))
                await _import(file);
        }));
        return list.Count;
    }
}
