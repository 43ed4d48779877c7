// asks: the blocking call is in a lambda that a test calls, in a class whose Dispose is plain
// modelled on: own: a helper of a test fixture next to Dispose
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public Func<string> Reader(string name) =>
        () => File.ReadAllTextAsync(Path.Combine(_folder.FullName, name)).GetAwaiter().GetResult();

    public Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), text);

    public void Dispose() => _folder.Delete(recursive: true);
}
