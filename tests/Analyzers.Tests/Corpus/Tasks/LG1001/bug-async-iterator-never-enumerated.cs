// asks: an IAsyncEnumerable-returning call as a statement: not one line of the iterator runs
// modelled on: documentation of C#, page "Generate and consume async streams"
using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

public sealed class RowImport
{
    private readonly Func<string, CancellationToken, Task<int>> _insert;

    public RowImport(Func<string, CancellationToken, Task<int>> insert) => _insert = insert;

    public async Task ImportAsync(string path, CancellationToken token)
    {
        var lines = await File.ReadAllLinesAsync(path, token);
        InsertAll(lines, token); // expect: LG1001
        File.Move(path, path + ".done");
    }

    private async IAsyncEnumerable<int> InsertAll(string[] lines, [EnumeratorCancellation] CancellationToken token)
    {
        foreach (var line in lines)
            yield return await _insert(line, token);
    }
}
