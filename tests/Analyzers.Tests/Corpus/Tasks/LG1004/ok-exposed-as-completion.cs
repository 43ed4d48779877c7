// asks: a public property gives the private field away
// modelled on: documentation of .NET, page "IDataflowBlock.Completion Property"
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Conversion
{
    private readonly Task<int> _work;

    public Conversion(IReadOnlyList<string> files, Func<string, Task> convert)
    {
        _work = RunAsync(files, convert);
    }

    public Task<int> Completion => _work;

    private static async Task<int> RunAsync(IReadOnlyList<string> files, Func<string, Task> convert)
    {
        foreach (var file in files)
            await convert(file);
        return files.Count;
    }
}
