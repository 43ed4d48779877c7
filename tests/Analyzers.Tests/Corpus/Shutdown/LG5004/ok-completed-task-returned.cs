// asks: the returned task is already complete and holds a value that was read before
// modelled on: DotNetAnalyzers/IDisposableAnalyzers#512
using System.IO;
using System.Threading.Tasks;

public interface IVersionSource { Task<string> ReadAsync(); }

public sealed class FileVersionSource : IVersionSource
{
    private readonly string _path;

    public FileVersionSource(string path) => _path = path;

    public Task<string> ReadAsync()
    {
        using var reader = new StreamReader(_path);
        var first = reader.ReadLine();
        return first == null ? Task.FromException<string>(new InvalidDataException(_path)) : Task.FromResult(first);
    }
}
