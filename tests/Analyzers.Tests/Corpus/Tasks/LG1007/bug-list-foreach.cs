// asks: an async lambda given to List.ForEach
// modelled on: dotnet/corefx#36425
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed class Importer
{
    private readonly Func<string, Task> _import;

    public Importer(Func<string, Task> import) => _import = import;

    public int Import(IEnumerable<string> files)
    {
        var list = files.ToList();
        list.ForEach(async file => // expect: LG1007
        {
            if (file.EndsWith(".xml", StringComparison.Ordinal))
                await _import(file);
        });
        return list.Count;
    }
}
