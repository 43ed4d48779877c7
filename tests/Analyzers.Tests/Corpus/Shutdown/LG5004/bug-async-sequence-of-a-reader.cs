// asks: an async sequence is returned out of the using of the reader that it will read
// modelled on: own: the lazy sequence of the catalogue's sentence, as an async iterator in the same type
using System.Collections.Generic;
using System.IO;

public sealed class LogTail
{
    private readonly string _path;

    public LogTail(string path) => _path = path;

    public IAsyncEnumerable<string> LinesAsync()
    {
        using (var reader = new StreamReader(_path)) // expect-or: LG5004
        {
            return ReadAsync(reader); // expect: LG5004
        }
    }

    private static async IAsyncEnumerable<string> ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
            yield return line;
    }
}
