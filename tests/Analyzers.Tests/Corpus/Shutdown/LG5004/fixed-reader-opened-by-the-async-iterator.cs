// asks: the iterator opens the reader itself, so it lives as long as the enumeration
// modelled on: own: the repaired twin of the async sequence of a reader
using System.Collections.Generic;
using System.IO;

public sealed class LogTail
{
    private readonly string _path;

    public LogTail(string path) => _path = path;

    public IAsyncEnumerable<string> LinesAsync() => ReadAsync(_path);

    private static async IAsyncEnumerable<string> ReadAsync(string path)
    {
        using (var reader = new StreamReader(path))
        {
            while (await reader.ReadLineAsync() is { } line)
                yield return line;
        }
    }
}
