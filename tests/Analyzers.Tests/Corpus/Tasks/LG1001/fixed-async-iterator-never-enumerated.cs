// asks: the same iterator consumed by await foreach
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

    public async Task<int> ImportAsync(string path, CancellationToken token)
    {
        var lines = await File.ReadAllLinesAsync(path, token);
        var rows = 0;
        await foreach (var inserted in InsertAll(lines, token))
            rows += inserted;
        File.Move(path, path + ".done");
        return rows;
    }

    private async IAsyncEnumerable<int> InsertAll(string[] lines, [EnumeratorCancellation] CancellationToken token)
    {
        foreach (var line in lines)
            yield return await _insert(line, token);
    }
}
