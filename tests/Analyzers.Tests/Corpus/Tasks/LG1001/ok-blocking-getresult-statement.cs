// asks: the statement ends in GetResult, which waits and throws: nothing is dropped
// modelled on: documentation of .NET, page "TaskAwaiter.GetResult Method"
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class LegacyImport
{
    private readonly Func<Stream, Task> _parse;

    public LegacyImport(Func<Stream, Task> parse) => _parse = parse;

    public bool Import(string path)
    {
        if (!File.Exists(path))
            return false;

        using (var stream = File.OpenRead(path))
        {
            _parse(stream).GetAwaiter().GetResult();
        }

        File.Delete(path);
        return true;
    }
}
