// asks: the member has both ways, and Dispose takes the synchronous one
// modelled on: own: no async cleanup is blocked on
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class Transcript : IDisposable
{
    private readonly StreamWriter _writer;

    public Transcript(string path) => _writer = new StreamWriter(path);

    public Task AddAsync(string line) => _writer.WriteLineAsync(line);

    public void Dispose()
    {
        _writer.Flush();
        _writer.Dispose();
    }
}
